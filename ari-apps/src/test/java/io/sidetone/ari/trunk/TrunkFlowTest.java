package io.sidetone.ari.trunk;

import static io.sidetone.ari.trunk.OutgoingHouse.FIRST;
import static io.sidetone.ari.trunk.OutgoingHouse.SECOND;
import static io.sidetone.ari.trunk.OutgoingHouse.THIRD;
import static io.sidetone.ari.trunk.OutgoingHouse.answers;
import static io.sidetone.ari.trunk.OutgoingHouse.cause;
import static io.sidetone.ari.trunk.OutgoingHouse.refuses;
import static io.sidetone.ari.trunk.OutgoingHouse.ways;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetone.ari.steer.HangupCause;
import io.sidetone.ari.steer.LegNews;
import io.sidetone.core.cdr.CallEnding;
import io.sidetone.core.cdr.LegRecord;
import io.sidetone.core.number.PartyNumber;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrunkFlowTest {

    private static final String NUMBER = "0891234567";

    private final OutgoingHouse house = new OutgoingHouse();

    @Test
    void theFirstTrunkTakesTheCallAndBothEndsEndTogether() {
        var call = house.calls(NUMBER, legs -> legs.when(FIRST, answers()));

        assertThat(call.result()).isEqualTo("ANSWERED");
        assertThat(house.done())
                .containsExactly(
                        "dial PJSIP/first",
                        "indicate RINGING",
                        "join PJSIP/first",
                        "hang up the caller 16");
        assertThat(house.told).extracting(PartyNumber::key).containsExactly("+49891234567");
    }

    @Test
    void theDialplanWaitsNoLongerOnceSomebodyAnswered() {
        var call = house.calls(NUMBER, legs -> legs.when(FIRST, answers()));

        assertThat(call.variable("TIMEOUT(absolute)")).contains("0");
    }

    @Test
    void theCallerIsHungUpOnAndSoIsTheCallee() {
        house.calls(
                NUMBER,
                legs ->
                        legs.when(
                                FIRST,
                                leg ->
                                        List.of(
                                                new LegNews.Answered(leg),
                                                new LegNews.CallerLeft())));

        assertThat(house.done())
                .containsExactly("dial PJSIP/first", "join PJSIP/first", "end PJSIP/first NORMAL");
        assertThat(house.record().ending()).isEqualTo(CallEnding.ANSWERED);
    }

    @Test
    void aTrunkThatFailsGivesWayToTheNext() {
        var call =
                house.calls(
                        NUMBER, legs -> legs.when(FIRST, refuses(503, 34)).when(SECOND, answers()));

        assertThat(call.result()).isEqualTo("ANSWERED");
        assertThat(house.done())
                .startsWith("dial PJSIP/first", "dial PJSIP/second", "indicate RINGING");
        assertThat(house.told).hasSize(1);
        assertThat(house.record().trunk()).isEqualTo("second");
        assertThat(house.record().legs())
                .extracting(LegRecord::result)
                .containsExactly("SIP 503", "the callee's side hung up");
    }

    @ParameterizedTest
    @CsvSource({
        "486,17,BUSY,17,BUSY",
        "480,19,NO_ANSWER,19,NO_ANSWER",
        "404,1,NO_NUMBER,1,FAILED",
        "603,21,DECLINED,21,NO_ANSWER",
    })
    void whatTheCalleeSaysIsFinal(int sip, int q850, String result, int cause, CallEnding ending) {
        var call = house.calls(NUMBER, legs -> legs.when(FIRST, refuses(sip, q850)));

        assertThat(call.result()).isEqualTo(result);
        assertThat(house.done()).containsExactly("dial PJSIP/first", "hang up the caller " + cause);
        assertThat(house.record().ending()).isEqualTo(ending);
        assertThat(house.record().why()).isEqualTo("first: SIP " + sip);
    }

    @Test
    void allTrunksFullIsCongestionAndNotBusy() {
        var call =
                house.calls(
                        NUMBER,
                        legs -> legs.when(FIRST, refuses(503, 34)).when(SECOND, refuses(503, 34)));

        assertThat(call.result()).isEqualTo("NO_TRUNK");
        assertThat(house.done()).endsWith("hang up the caller 34");
        assertThat(house.record().why()).isEqualTo("first: SIP 503; second: SIP 503");
    }

    @Test
    void noMoreTrunksAreTriedThanAllowed() {
        house.config = withFailOver(new FailOverConfig(2, Duration.ofSeconds(30)));
        house.tries = ways(FIRST, SECOND, THIRD);
        house.calls(NUMBER, legs -> legs.when(THIRD, answers()));

        assertThat(house.done())
                .containsExactly("dial PJSIP/first", "dial PJSIP/second", "hang up the caller 34");
    }

    @Test
    void noTrunkIsTriedAfterTheTimeForIt() {
        house.config = withFailOver(new FailOverConfig(3, Duration.ZERO));
        house.calls(NUMBER, legs -> legs.when(SECOND, answers()));

        assertThat(house.done()).containsExactly("dial PJSIP/first", "hang up the caller 34");
    }

    @Test
    void aTrunkWithoutASignOfTheCalleeIsGivenUpWhileThereIsAnother() {
        var call =
                house.calls(
                        NUMBER, legs -> legs.when(FIRST, _ -> List.of()).when(SECOND, answers()));

        assertThat(call.result()).isEqualTo("ANSWERED");
        assertThat(house.done())
                .startsWith(
                        "dial PJSIP/first",
                        "indicate RINGING",
                        "end PJSIP/first NORMAL",
                        "dial PJSIP/second");
    }

    @Test
    void theLastTrunkMayTakeItsTimeAndHasFailedThen() {
        house.tries = ways(FIRST);
        var call = house.calls(NUMBER, legs -> legs.when(FIRST, _ -> List.of()));

        assertThat(call.result()).isEqualTo("NO_TRUNK");
        assertThat(house.done())
                .containsExactly(
                        "dial PJSIP/first",
                        "indicate RINGING",
                        "end PJSIP/first NORMAL",
                        "hang up the caller 34");
    }

    @Test
    void nobodyHearsSilenceForLongerThanASecond() {
        house.calls(NUMBER, legs -> legs.when(FIRST, _ -> List.of()).when(SECOND, answers()));

        var waits = house.steered().waits();
        assertThat(waits.getFirst()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(waits.get(1)).isBetween(Duration.ofSeconds(18), Duration.ofSeconds(20));
    }

    @Test
    void whoeverRingsAndRingsIsNotCalledOverAnotherTrunk() {
        var call =
                house.calls(
                        NUMBER,
                        legs ->
                                legs.when(FIRST, leg -> List.of(new LegNews.Ringing(leg)))
                                        .when(SECOND, answers()));

        assertThat(call.result()).isEqualTo("NO_ANSWER");
        assertThat(house.done()).endsWith("end PJSIP/first NORMAL", "hang up the caller 19");
    }

    @Test
    void announcementsOfTheNetworkAreHeardBeforeTheAnswer() {
        house.calls(
                NUMBER,
                legs ->
                        legs.when(
                                FIRST,
                                leg ->
                                        List.of(
                                                new LegNews.Progress(leg),
                                                new LegNews.Ringing(leg),
                                                new LegNews.Ended(leg, cause(404, 1)))));

        assertThat(house.done())
                .containsExactly("dial PJSIP/first", "join PJSIP/first", "hang up the caller 1");
    }

    @ParameterizedTest
    @CsvSource({"503,34,ANSWERED", "403,21,DECLINED", "408,18,NO_ANSWER"})
    void onlyATrunkThatBreaksDownIsGivenUpAfterItRang(int sip, int q850, String result) {
        var call =
                house.calls(
                        NUMBER,
                        legs ->
                                legs.when(
                                                FIRST,
                                                leg ->
                                                        List.of(
                                                                new LegNews.Ringing(leg),
                                                                new LegNews.Ended(
                                                                        leg, cause(sip, q850))))
                                        .when(SECOND, answers()));

        assertThat(call.result()).isEqualTo(result);
    }

    @Test
    void aRedirectIsNotFollowedAndTheNextTrunkIsTried() {
        var call =
                house.calls(
                        NUMBER,
                        legs ->
                                legs.when(
                                                FIRST,
                                                leg ->
                                                        List.of(
                                                                new LegNews.Redirected(
                                                                        leg,
                                                                        "0900\r\n666",
                                                                        HangupCause.UNKNOWN)))
                                        .when(SECOND, answers()));

        assertThat(call.result()).isEqualTo("ANSWERED");
        assertThat(house.done()).startsWith("dial PJSIP/first", "dial PJSIP/second");
        assertThat(house.record().legs().getFirst().result())
                .isEqualTo("wants the call at 0900??666, which is not done");
    }

    @Test
    void aCallerWhoLeavesTakesTheLegWithThem() {
        var call =
                house.calls(
                        NUMBER,
                        legs ->
                                legs.when(
                                        FIRST,
                                        leg ->
                                                List.of(
                                                        new LegNews.Ringing(leg),
                                                        new LegNews.CallerLeft())));

        assertThat(call.result()).isEqualTo("CALLER_LEFT");
        assertThat(house.done()).endsWith("end PJSIP/first NORMAL");
        assertThat(house.record().ending()).isEqualTo(CallEnding.CALLER_LEFT);
    }

    @Test
    void whatALegGivenUpSaysLaterIsNotTheNextOnes() {
        var call =
                house.calls(
                        NUMBER,
                        legs -> {
                            var given = new LegNews[1];
                            legs.when(
                                            FIRST,
                                            leg -> {
                                                given[0] = new LegNews.Ended(leg, cause(486, 17));
                                                return List.of();
                                            })
                                    .when(
                                            SECOND,
                                            leg ->
                                                    List.of(
                                                            given[0],
                                                            new LegNews.Answered(leg),
                                                            given[0],
                                                            new LegNews.Ended(leg, cause(0, 16))));
                        });

        assertThat(call.result()).isEqualTo("ANSWERED");
    }

    @Test
    void aDeskThatFailsLeavesTheCallToTheDialplan() {
        house.desk =
                (_, _) -> {
                    throw new IllegalStateException("a bug");
                };

        assertThatThrownBy(() -> house.calls(NUMBER, _ -> {}))
                .isInstanceOf(IllegalStateException.class);
        assertThat(house.done()).isEmpty();
        assertThat(house.result()).isEmpty();
    }

    private static TrunkCallConfig withFailOver(FailOverConfig failOver) {
        var all = OutgoingHouse.CONFIG;
        return new TrunkCallConfig(
                all.ringFor(),
                all.signWithin(),
                failOver,
                all.pin(),
                all.warning(),
                all.tone(),
                all.guard());
    }
}
