package io.sidetone.core.trunk.guard;

import static io.sidetone.core.trunk.guard.HouseTollGuardTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.event.HouseEvent;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.Clearance.Allowed;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TollMeterTest {

    private static final Instant NOON = Instant.parse("2026-11-21T11:00:00Z");
    private static final String BERLIN = "030 23125000";

    @Test
    void oneCallLastsNoLongerThanItMay() {
        var house = new GuardHouse("callers: {default: {per-call: 30m}}");
        assertThat(begin(house, "1", "0", NOON)).isEqualTo(allowed(minutes(30)));
        house.guard.answered("1", NOON.plusSeconds(20));

        assertThat(house.guard.left("1", NOON.plusSeconds(80))).contains(minutes(29));
        assertThat(house.guard.left("1", NOON.plus(minutes(40)))).contains(Duration.ZERO);
    }

    @Test
    void theMinutesOfADayAreSharedByThoseWhoTalk() {
        var house = new GuardHouse("callers: {all: {phones: [PJSIP/a, PJSIP/b], per-day: 60m}}");
        talk(house, "1", "PJSIP/a", NOON);
        assertThat(house.guard.left("1", NOON)).contains(minutes(60));
        talk(house, "2", "PJSIP/b", NOON.plus(minutes(20)));
        assertThat(house.guard.left("1", NOON.plus(minutes(20)))).contains(minutes(20));
        house.guard.end("2", NOON.plus(minutes(30)));
        assertThat(house.guard.left("1", NOON.plus(minutes(30)))).contains(minutes(20));
        house.guard.end("1", NOON.plus(minutes(49)).plusSeconds(30));

        var late = NOON.plus(minutes(50));
        assertRefused(
                house.clear(GuardHouse.call("PJSIP/b", BERLIN, late), "0"), Refusal.MINUTES_USED);
        assertThat(house.clear(GuardHouse.call("PJSIP/c", BERLIN, late), "0"))
                .as("somebody else")
                .isInstanceOf(Allowed.class);
        assertThat(house.clear(GuardHouse.call("PJSIP/b", BERLIN, NOON.plus(days(1))), "0"))
                .as("the next day")
                .isEqualTo(
                        new Allowed(
                                "all may call +493023125000 (fixed in DE): `allow` has fixed, for"
                                        + " 60 min at most",
                                Optional.of(minutes(60))));
    }

    @Test
    void aCallOverMidnightUsesUpBothDays() {
        var house = new GuardHouse("callers: {default: {per-day: 60m}}");
        var evening = Instant.parse("2026-11-21T22:50:00Z");
        talk(house, "1", "PJSIP/a", evening);
        house.guard.end("1", evening.plus(minutes(30)));

        assertThat(house.guard.usage(evening.plus(minutes(30))))
                .extracting(CallerUsage::today)
                .containsExactly(minutes(20));
    }

    @Test
    void moneyIsSpentByStartedMinutes() {
        var house = new GuardHouse("callers: {default: {per-month: 1.00}}");
        talk(house, "1", "PJSIP/a", NOON, "0.10");
        assertThat(house.guard.left("1", NOON)).contains(minutes(10));
        assertThat(house.guard.left("1", NOON.plusSeconds(61)))
                .contains(minutes(10).minusSeconds(61));
        assertThat(house.guard.end("1", NOON.plusSeconds(61))).isEqualByComparingTo("0.20");

        talk(house, "2", "PJSIP/a", NOON.plus(days(2)), "0.30");
        assertThat(house.guard.left("2", NOON.plus(days(2)))).contains(minutes(2));
        assertThat(house.guard.end("2", NOON.plus(days(2)).plus(minutes(2))))
                .isEqualByComparingTo("0.60");

        assertRefused(begin(house, "3", "0.21", NOON.plus(days(3))), Refusal.MONEY_SPENT);
        assertThat(begin(house, "3", "0.20", NOON.plus(days(3)))).isEqualTo(allowed(minutes(1)));
        house.guard.end("3", NOON.plus(days(3)));
        assertThat(begin(house, "4", "5", NOON.plus(days(20))))
                .as("the next month, dearer than all there is")
                .isInstanceOf(Clearance.Refused.class);
        assertThat(begin(house, "5", "0.10", NOON.plus(days(20)))).isEqualTo(allowed(minutes(10)));
    }

    @Test
    void callsAtOnceDoNotSpendTheSameMoney() {
        var house = new GuardHouse("callers: {default: {per-month: 1.40}}");
        begin(house, "1", "0.40", NOON);
        begin(house, "2", "0.30", NOON);
        assertRefused(begin(house, "3", "0.40", NOON), Refusal.MONEY_SPENT);
        house.guard.answered("1", NOON);
        house.guard.answered("2", NOON);
        assertThat(house.guard.left("1", NOON)).contains(minutes(2));
        assertThat(house.guard.end("2", NOON.plusSeconds(10))).isEqualByComparingTo("0.30");
        assertThat(house.guard.left("1", NOON.plusSeconds(10))).contains(Duration.ofSeconds(110));
    }

    @Test
    void anotherWayOutIsTheSameCall() {
        var house = new GuardHouse("callers: {default: {allow: [any], abroad: {calls: 1}}}");
        var call = GuardHouse.call("PJSIP/a", "+12125552368", NOON);
        assertThat(house.begin("1", call, "0.02", NOON)).isInstanceOf(Allowed.class);
        assertThat(house.begin("1", call, "0.05", NOON.plusSeconds(5))).isInstanceOf(Allowed.class);
        house.guard.answered("1", NOON.plusSeconds(10));
        assertThat(house.guard.end("1", NOON.plusSeconds(20))).isEqualByComparingTo("0.05");
        assertThat(house.ledger).hasSize(1);
    }

    @Test
    void whatNobodyAnsweredCostsNothing() {
        var house = new GuardHouse("callers: {default: {per-day: 10m, per-month: 1}}");
        begin(house, "1", "0.50", NOON);
        assertThat(house.guard.end("1", NOON.plus(minutes(5)))).isZero();
        assertThat(house.guard.usage(NOON.plus(minutes(5))))
                .containsExactly(
                        new CallerUsage(
                                "PJSIP/a",
                                List.of("PJSIP/a"),
                                Duration.ZERO,
                                Optional.of(minutes(10)),
                                new BigDecimal("0"),
                                Optional.of(new BigDecimal("1"))));
    }

    @Test
    void manyCallsAbroadInAShortTimeAreRefusedAndTheOwnerIsToldOnce() {
        var house = new GuardHouse("callers: {default: {allow: [any]}}");
        for (int i = 0; i < 10; i++) {
            assertThat(abroad(house, "c" + i, NOON.plusSeconds(i))).isInstanceOf(Allowed.class);
            house.guard.end("c" + i, NOON.plusSeconds(i));
        }
        assertRefused(abroad(house, "d", NOON.plusSeconds(60)), Refusal.TOO_MANY_CALLS);
        assertRefused(abroad(house, "e", NOON.plusSeconds(61)), Refusal.TOO_MANY_CALLS);
        assertThat(begin(house, "f", "0", NOON.plusSeconds(62)))
                .as("at home")
                .isInstanceOf(Allowed.class);
        assertThat(house.told).extracting(HouseEvent::type).containsExactly("toll-alarm");
        assertThat(house.told.getFirst().facts())
                .containsEntry("endpoint", "PJSIP/a")
                .containsEntry("why", "PJSIP/a has begun 10 calls abroad within 60 min");
        assertThat(abroad(house, "g", NOON.plus(minutes(61)))).isInstanceOf(Allowed.class);
    }

    @Test
    void aRestartForgetsNothing() {
        var yaml = "callers: {default: {allow: [any], per-day: 60m, abroad: {calls: 1}}}";
        var before = new GuardHouse(yaml);
        abroad(before, "1", NOON);
        before.guard.answered("1", NOON);
        before.guard.left("1", NOON.plus(minutes(20)));

        var after = new GuardHouse(yaml, List.copyOf(before.ledger.values()));

        assertThat(today(after, NOON.plus(minutes(25))))
                .as("to the last moment that is known")
                .isEqualTo(minutes(20));
        assertRefused(abroad(after, "2", NOON.plus(minutes(25))), Refusal.TOO_MANY_CALLS);
        assertThat(abroad(after, "1", NOON.plus(minutes(25))))
                .as("taken over")
                .isInstanceOf(Allowed.class);
        assertThat(after.guard.left("1", NOON.plus(minutes(25)))).contains(minutes(35));
        after.guard.end("1", NOON.plus(minutes(30)));
        assertThat(today(after, NOON.plus(minutes(30)))).isEqualTo(minutes(30));
    }

    @Test
    void aCallThatIsTakenOverCountsOnThoughItHadBeenClosed() {
        var yaml = "callers: {default: {per-day: 60m}}";
        var before = new GuardHouse(yaml);
        talk(before, "1", "PJSIP/a", NOON);
        before.guard.end("1", NOON.plus(minutes(10)));

        var after = new GuardHouse(yaml, List.copyOf(before.ledger.values()));
        assertThat(after.guard.resume("1", NOON.plus(minutes(15)))).isTrue();

        assertThat(after.guard.left("1", NOON.plus(minutes(15)))).contains(minutes(45));
        after.guard.end("1", NOON.plus(minutes(20)));
        assertThat(today(after, NOON.plus(minutes(30)))).isEqualTo(minutes(20));
    }

    @Test
    void whoeverTalksWithoutAnAnswerOnPaperHasTalkedSinceTheLastThatIsKnown() {
        var yaml = "callers: {default: {per-day: 60m}}";
        var before = new GuardHouse(yaml);
        begin(before, "1", "0", NOON);

        var after = new GuardHouse(yaml, List.copyOf(before.ledger.values()));
        assertThat(after.guard.resume("1", NOON.plus(minutes(5)))).isTrue();

        assertThat(today(after, NOON.plus(minutes(5)))).isEqualTo(minutes(5));
        assertThat(after.guard.resume("never heard of", NOON)).isFalse();
    }

    @Test
    void whatTheDialplanMayUseCountsAsUsedUntilItTellsWhatItWas() {
        var house = new GuardHouse("callers: {default: {per-day: 60m, per-call: 40m}}");
        assertThat(reserve(house, "1", NOON)).isEqualTo(allowed(minutes(40)));
        assertThat(reserve(house, "2", NOON)).isEqualTo(allowed(minutes(20)));
        assertRefused(reserve(house, "3", NOON), Refusal.MINUTES_USED);

        var later = NOON.plus(minutes(10));
        house.guard.settle("1", minutes(5), BigDecimal.ZERO, later);
        house.guard.settle("2", Duration.ZERO, BigDecimal.ZERO, later);

        assertThat(today(house, later)).isEqualTo(minutes(5));
        assertThat(reserve(house, "4", later)).isEqualTo(allowed(minutes(40)));
    }

    @Test
    void whatTheDialplanTellsCountsOnceAndAfterARestartToo() {
        var yaml = "callers: {default: {per-day: 60m, per-month: 10}}";
        var before = new GuardHouse(yaml);
        var call = GuardHouse.call("PJSIP/a", BERLIN, NOON);
        before.guard.reserve("1", call, GuardHouse.number(BERLIN), GuardHouse.way("0.5"), NOON);

        var after = new GuardHouse(yaml, List.copyOf(before.ledger.values()));
        assertThat(after.guard.usage(NOON).getFirst().month()).isEqualByComparingTo("10");
        var end = NOON.plus(minutes(3));
        assertThat(after.guard.settle("1", minutes(2), new BigDecimal("0.2"), end))
                .isEqualByComparingTo("0.4");
        assertThat(after.guard.settle("1", minutes(9), new BigDecimal("0.2"), end)).isZero();

        assertThat(today(after, end)).isEqualTo(minutes(2));
        assertThat(after.guard.usage(end).getFirst().month()).isEqualByComparingTo("0.4");
        assertThat(after.guard.settle("unknown", minutes(9), BigDecimal.ONE, end)).isZero();
    }

    private static Clearance reserve(GuardHouse house, String id, Instant at) {
        var call = GuardHouse.call("PJSIP/a", BERLIN, at);
        return house.guard.reserve(id, call, GuardHouse.number(BERLIN), GuardHouse.way("0"), at);
    }

    @Test
    void whatIsNotKnownIsNoTrouble() {
        var house = new GuardHouse("callers: {}");
        house.guard.answered("none", NOON);
        assertThat(house.guard.left("none", NOON)).isEmpty();
        assertThat(house.guard.end("none", NOON)).isZero();
        assertThat(TollMeter.NONE.left("none", NOON)).isEmpty();
    }

    private static Duration today(GuardHouse house, Instant at) {
        return house.guard.usage(at).getFirst().today();
    }

    private static Clearance abroad(GuardHouse house, String id, Instant at) {
        return house.begin(id, GuardHouse.call("PJSIP/a", "+12125552368", at), "0", at);
    }

    private static Clearance begin(GuardHouse house, String id, String perMinute, Instant at) {
        return house.begin(id, GuardHouse.call("PJSIP/a", BERLIN, at), perMinute, at);
    }

    private static void talk(GuardHouse house, String id, String endpoint, Instant at) {
        talk(house, id, endpoint, at, "0");
    }

    private static void talk(
            GuardHouse house, String id, String endpoint, Instant at, String perMinute) {
        OutgoingCall call = GuardHouse.call(endpoint, BERLIN, at);
        assertThat(house.begin(id, call, perMinute, at)).isInstanceOf(Allowed.class);
        house.guard.answered(id, at);
    }

    private static Clearance allowed(Duration longest) {
        return new Allowed(
                "by way of provider, for %d min at most".formatted(longest.toMinutes()),
                Optional.of(longest));
    }

    private static Duration minutes(long count) {
        return Duration.ofMinutes(count);
    }

    private static Duration days(long count) {
        return Duration.ofDays(count);
    }
}
