package io.sidetone.ari.trunk;

import static io.sidetone.ari.trunk.OutgoingHouse.FIRST;
import static io.sidetone.ari.trunk.OutgoingHouse.SECOND;
import static io.sidetone.ari.trunk.OutgoingHouse.THIRD;
import static io.sidetone.ari.trunk.OutgoingHouse.answers;
import static io.sidetone.ari.trunk.OutgoingHouse.refuses;
import static io.sidetone.ari.trunk.OutgoingHouse.ways;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.ari.steer.LegNews;
import io.sidetone.core.cdr.CallEnding;
import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.number.PartyNumber;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.Decision;
import io.sidetone.core.trunk.LiveTrunks;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.Refusal;
import io.sidetone.core.trunk.TrunkTry;
import io.sidetone.core.trunk.guard.TollMeter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Never blocked, delayed or altered, whatever is wrong with the house. */
class EmergencyTest {

    private final OutgoingHouse house = new OutgoingHouse();

    @ParameterizedTest
    @ValueSource(strings = {"112", "110"})
    void itGoesOutAtOnceAndTheHouseIsTold(String number) {
        var call = house.calls(number, legs -> legs.when(FIRST, answers()));

        assertThat(call.result()).isEqualTo("ANSWERED");
        assertThat(house.done()).startsWith("dial PJSIP/first").contains("join PJSIP/first");
        assertThat(house.told).containsExactly(new EmergencyNumber(number));
        assertThat(house.record().ending()).isEqualTo(CallEnding.ANSWERED);
    }

    @Test
    void nothingIsAskedSaidOrCounted() {
        house.clearance = new Clearance.Refused("nobody calls", Refusal.NOT_ALLOWED);
        house.meter = new NobodyCounts();

        var call = house.calls("112", legs -> legs.when(FIRST, answers()));

        assertThat(call.result()).isEqualTo("ANSWERED");
        assertThat(house.pins).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"503,34", "486,17", "404,1", "603,21", "480,19", "403,21", "0,0"})
    void everyTrunkIsTriedWhateverTheOneBeforeSays(int sip, int q850) {
        house.tries = ways(FIRST, SECOND, "PJSIP/a", "PJSIP/b", THIRD);

        var call =
                house.calls(
                        "112",
                        legs ->
                                legs.when(FIRST, refuses(sip, q850))
                                        .when(SECOND, refuses(sip, q850))
                                        .when(THIRD, answers()));

        assertThat(call.result()).isEqualTo("ANSWERED");
        assertThat(house.done())
                .startsWith(
                        "dial PJSIP/first",
                        "dial PJSIP/second",
                        "dial PJSIP/a",
                        "dial PJSIP/b",
                        "dial PJSIP/third");
    }

    @Test
    void withNoTrunkLeftTheDialplanDials() {
        var call = house.calls("112", _ -> {});

        assertThat(call.result()).isEmpty();
        assertThat(house.done()).containsExactly("dial PJSIP/first", "dial PJSIP/second");
        assertThat(house.record().ending()).isEqualTo(CallEnding.FAILED);
    }

    @Test
    void aDeskThatFailsIsDoneWithout() {
        house.desk =
                (_, _) -> {
                    throw new IllegalStateException("a bug");
                };

        assertThat(house.calls("112", legs -> legs.when(SECOND, answers())).result())
                .isEqualTo("ANSWERED");
        assertThat(house.done()).startsWith("dial PJSIP/first", "dial PJSIP/second");
    }

    @Test
    void aDeskThatSeesNoEmergencyIsNotListenedTo() {
        house.desk =
                (call, _) ->
                        new Decision(
                                house.numbers.dialled(call.dialled()),
                                false,
                                new Clearance.Refused("at night", Refusal.NOT_NOW),
                                List.of(),
                                List.of());

        assertThat(house.calls("112", legs -> legs.when(FIRST, answers())).result())
                .isEqualTo("ANSWERED");
    }

    @Test
    void aDeskThatKnowsNoWayIsNotListenedTo() {
        house.tries = List.of();

        assertThat(house.calls("112", legs -> legs.when(FIRST, answers())).result())
                .isEqualTo("ANSWERED");
    }

    @Test
    void anEmergencyBehindAnAccessPrefixIsOneTooWhenTheDeskSaysSo() {
        house.desk =
                (_, _) ->
                        new Decision(
                                new EmergencyNumber("112"),
                                true,
                                new Clearance.Allowed("emergency", Optional.empty()),
                                ways(FIRST, SECOND),
                                List.of());
        house.meter = new NobodyCounts();

        var call =
                house.calls(
                        "09112",
                        legs -> legs.when(FIRST, refuses(486, 17)).when(SECOND, answers()));

        assertThat(call.result()).isEqualTo("ANSWERED");
        assertThat(house.told).containsExactly(new EmergencyNumber("112"));
    }

    @Test
    void noChannelIsCountedFirst() {
        house.desk =
                (call, live) -> {
                    assertThat(live).isSameAs(LiveTrunks.IDLE);
                    return decided(call, ways(FIRST));
                };

        assertThat(house.calls("112", legs -> legs.when(FIRST, answers())).result())
                .isEqualTo("ANSWERED");
    }

    @Test
    void itMayRingForAsLongAsItTakes() {
        house.tries = ways(FIRST);
        house.calls(
                "112",
                legs ->
                        legs.when(
                                FIRST,
                                leg ->
                                        List.of(
                                                new LegNews.Ringing(leg),
                                                new LegNews.CallerLeft())));

        assertThat(house.steered().waits().getLast()).isGreaterThan(Duration.ofMinutes(59));
        assertThat(house.record().ending()).isEqualTo(CallEnding.CALLER_LEFT);
    }

    @Test
    void recordsAndListenersThatFailStopNothing() {
        house.failing = true;

        assertThat(house.calls("112", legs -> legs.when(FIRST, answers())).result())
                .isEqualTo("ANSWERED");
    }

    private static Decision decided(OutgoingCall call, List<TrunkTry> ways) {
        return new Decision(
                new EmergencyNumber(call.dialled()),
                true,
                new Clearance.Allowed("emergency", Optional.empty()),
                ways,
                List.of());
    }

    /** Fails whoever asks it anything. */
    private static final class NobodyCounts implements TollMeter {

        @Override
        public Clearance begin(
                String id, OutgoingCall call, PartyNumber number, TrunkTry way, Instant at) {
            throw new AssertionError("the guard was asked about an emergency");
        }

        @Override
        public Clearance reserve(
                String id, OutgoingCall call, PartyNumber number, TrunkTry way, Instant at) {
            throw new AssertionError("the guard was asked about an emergency");
        }

        @Override
        public BigDecimal settle(String id, Duration talked, BigDecimal perMinute, Instant at) {
            throw new AssertionError("the guard was told of an emergency");
        }

        @Override
        public boolean resume(String id, Instant at) {
            throw new AssertionError("the guard was told of an emergency");
        }

        @Override
        public void answered(String id, Instant at) {
            throw new AssertionError("the guard was told of an emergency");
        }

        @Override
        public Optional<Duration> left(String id, Instant at) {
            throw new AssertionError("the guard was asked how long an emergency may last");
        }

        @Override
        public BigDecimal end(String id, Instant at) {
            throw new AssertionError("the guard was told of an emergency");
        }
    }
}
