package io.sidetone.ari.doorbell;

import static io.sidetone.ari.doorbell.DoorbellHouse.FRONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetone.ari.steer.DialRequest;
import io.sidetone.ari.steer.LegNews;
import io.sidetone.ari.steer.scripted.ScriptedLegs;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.call.ScriptedCall;
import io.sidetone.core.cdr.CallEnding;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RingingTest {

    private static final Duration FOUR_RINGS = Duration.ofSeconds(20);

    @TempDir Path folder;

    private final List<String> done = new ArrayList<>();
    private final List<DialRequest> dialled = new ArrayList<>();

    /** A press on which nobody is to be recorded. */
    private ScriptedCall press(DoorbellHouse house, Consumer<ScriptedLegs> how) throws CallEnded {
        return press(house, "front", how);
    }

    private ScriptedCall press(DoorbellHouse house, String button, Consumer<ScriptedLegs> how)
            throws CallEnded {
        var kept = new ArrayList<ScriptedLegs>();
        var call =
                house.press(
                        house.visitor(button),
                        legs -> {
                            how.accept(legs);
                            kept.add(legs);
                        });
        done.addAll(kept.getFirst().done());
        dialled.addAll(kept.getFirst().requests());
        return call;
    }

    private DoorbellHouse house(String yaml) {
        return new DoorbellHouse(folder, yaml);
    }

    @Test
    void theFirstToAnswerHasTheVisitorAndTheOthersHaveNoMissedCall() throws CallEnded {
        var house = house(FRONT);
        var call =
                press(
                        house,
                        legs ->
                                legs.when("PJSIP/kitchen", Habits.rings())
                                        .when(
                                                "PJSIP/hall",
                                                Duration.ofMillis(4200),
                                                Habits.speaks()));

        assertThat(call.result()).isEqualTo("ANSWERED");
        assertThat(done)
                .containsExactly(
                        "indicate RINGING",
                        "dial PJSIP/kitchen",
                        "dial PJSIP/hall",
                        "join PJSIP/hall",
                        "end PJSIP/kitchen ANSWERED_ELSEWHERE");
        assertThat(house.record().ending()).isEqualTo(CallEnding.ANSWERED);
        assertThat(house.record().caller()).isEqualTo("Front door");
        assertThat(house.record().dialled()).isEqualTo("front");
        assertThat(house.resultOf("PJSIP/hall")).isEqualTo("answered after 4.2 s");
        assertThat(house.resultOf("PJSIP/kitchen")).isEqualTo("answered elsewhere");
        assertThat(house.eventTypes()).containsExactly("press", "answered");
        assertThat(house.events.getLast().facts())
                .containsEntry("by", "PJSIP/hall")
                .containsEntry("after-seconds", "4.2");
    }

    @Test
    void ofTwoAnswersInTheSameMomentExactlyOneWins() throws CallEnded {
        var house = house(FRONT);
        press(
                house,
                legs ->
                        legs.when("PJSIP/kitchen", Habits.answers())
                                .when("PJSIP/hall", Habits.answers())
                                .after(Duration.ofSeconds(30), new LegNews.CallerLeft()));

        assertThat(done)
                .endsWith(
                        "join PJSIP/kitchen",
                        "end PJSIP/hall ANSWERED_ELSEWHERE",
                        "end PJSIP/kitchen NORMAL");
        assertThat(house.record().why()).isEqualTo("PJSIP/kitchen answered; the visitor hung up");
    }

    @ParameterizedTest
    @CsvSource({
        "999, 'redirected to 999, which was ignored'",
        "'', 'redirected elsewhere, which was ignored'",
        "PJSIP/kitchen, 'redirected to PJSIP/kitchen, which was ignored'",
    })
    void aRedirectIsIgnoredAndTheOthersRingOn(String where, String words) throws CallEnded {
        var house = house(FRONT);
        var call =
                press(
                        house,
                        legs ->
                                legs.when("PJSIP/kitchen", FOUR_RINGS, Habits.redirectsTo(where))
                                        .when(
                                                "PJSIP/hall",
                                                FOUR_RINGS.plusSeconds(2),
                                                Habits.speaks()));

        assertThat(call.result()).isEqualTo("ANSWERED");
        assertThat(done).contains("join PJSIP/hall").doesNotContain("dial PJSIP/999");
        assertThat(house.resultOf("PJSIP/kitchen")).isEqualTo(words);
    }

    @Test
    void whereARedirectWantsToGoCanNeitherForgeALineNorFillTheLog() throws CallEnded {
        var house = house(FRONT);
        var hostile = "sip:x\r\nINFO forged\u202e" + "9".repeat(5000);
        press(
                house,
                legs ->
                        legs.when("PJSIP/kitchen", Habits.redirectsTo(hostile))
                                .when("PJSIP/hall", Habits.speaks()));

        assertThat(house.resultOf("PJSIP/kitchen"))
                .startsWith("redirected to sip:x??INFO forged?999")
                .hasSizeLessThan(600);
    }

    @ParameterizedTest
    @CsvSource({
        "17, 486, busy",
        "21, 603, declined",
        "0, 480, not reachable",
        "19, 0, no answer",
        "20, 0, not reachable",
    })
    void whoeverCannotOrWillNotIsLeftOutAndTheOthersRingOn(int q850, int sip, String words)
            throws CallEnded {
        var house = house(FRONT);
        var call =
                press(
                        house,
                        legs ->
                                legs.when("PJSIP/kitchen", Habits.refuses(q850, sip))
                                        .when(
                                                "PJSIP/hall",
                                                Duration.ofSeconds(9),
                                                Habits.speaks()));

        assertThat(call.result()).isEqualTo("ANSWERED");
        assertThat(house.resultOf("PJSIP/kitchen")).isEqualTo(words);
    }

    @Test
    void aVisitorWhoLeavesWhileItRingsSilencesAllAtOnce() throws CallEnded {
        var house = house(FRONT);
        var call =
                press(
                        house,
                        legs ->
                                legs.when("PJSIP/kitchen", Habits.rings())
                                        .when("PJSIP/hall", Habits.rings())
                                        .after(Duration.ofSeconds(3), new LegNews.CallerLeft()));

        assertThat(call.result()).isEqualTo("LEFT");
        assertThat(done).endsWith("end PJSIP/kitchen NORMAL", "end PJSIP/hall NORMAL");
        assertThat(house.record().ending()).isEqualTo(CallEnding.CALLER_LEFT);
        assertThat(house.record().why()).isEqualTo("the visitor left after 3.0 s");
        assertThat(house.eventTypes()).containsExactly("press", "missed");
    }

    @Test
    void everyContactRingsAndNoneTwice() throws CallEnded {
        var house =
                house(
                        """
                        doorbell:
                          groups: {all: [PJSIP/kitchen, PJSIP/hall]}
                          buttons:
                            front:
                              label: Front door
                              ring: [{to: [PJSIP/kitchen, all, Local/203@phones]}]
                        """);
        press(
                house,
                legs ->
                        legs.contacts(
                                        "PJSIP/kitchen",
                                        List.of(
                                                "PJSIP/kitchen/sip:k@192.0.2.1",
                                                "PJSIP/kitchen/sip:k@192.0.2.2"))
                                .when("PJSIP/kitchen/sip:k@192.0.2.1", Habits.rings())
                                .when("PJSIP/kitchen/sip:k@192.0.2.2", Habits.speaks())
                                .when("PJSIP/hall", Habits.rings())
                                .when("Local/203@phones", Habits.rings()));

        assertThat(dialled)
                .extracting(DialRequest::endpoint)
                .containsExactly(
                        "PJSIP/kitchen/sip:k@192.0.2.1",
                        "PJSIP/kitchen/sip:k@192.0.2.2",
                        "PJSIP/hall",
                        "Local/203@phones");
        assertThat(done).contains("join PJSIP/kitchen/sip:k@192.0.2.2");
    }

    @Test
    void telephonesShowTheLabelAndRingInTheirOwnWay() throws CallEnded {
        var house =
                house(
                        """
                        doorbell:
                          buttons:
                            front:
                              label: Front door
                              ring: [{to: [PJSIP/kitchen, Local/203@phones]}]
                              ring-header: {Alert-Info: "<http://127.0.0.1>;info=bell"}
                        """);
        press(
                house,
                legs ->
                        legs.when("PJSIP/kitchen", Habits.speaks())
                                .when("Local/203@phones", Habits.rings()));

        assertThat(dialled.getFirst().callerId()).contains(new CallerId("300", "Front door"));
        assertThat(dialled.getFirst().variables())
                .isEqualTo(Map.of("PJSIP_HEADER(add,Alert-Info)", "<http://127.0.0.1>;info=bell"));
        assertThat(dialled.getLast().variables()).isEmpty();
    }

    @Test
    void withOneButtonItsNameMayBeLeftOut() throws CallEnded {
        var house = house(FRONT);
        var call = press(house, "", legs -> legs.when("PJSIP/hall", Habits.speaks()));
        assertThat(call.result()).isEqualTo("ANSWERED");
    }

    @Test
    void aButtonThatNobodyKnowsRingsInTheDialplan() throws CallEnded {
        var house = house(FRONT);
        var call = press(house, "frnot\r\n", _ -> {});
        assertThat(call.result()).isEqualTo("UNKNOWN_BUTTON");
        assertThat(done).isEmpty();
        assertThat(house.record().ending()).isEqualTo(CallEnding.FAILED);
        assertThat(house.record().dialled()).isEqualTo("frnot\r\n");
        assertThat(house.record().why()).isEqualTo("no such button; doorbell.buttons has front");
    }

    @Test
    void aRepeatedPressStartsNoOtherCallAndIsInTheLogAllTheSame() throws CallEnded {
        var house = house(FRONT);
        press(house, legs -> legs.when("PJSIP/hall", Habits.speaks()));
        done.clear();

        var again = press(house, _ -> {});
        assertThat(again.result()).isEqualTo("REPEATED");
        assertThat(done).isEmpty();
        assertThat(house.record().ending()).isEqualTo(CallEnding.REFUSED);

        house.clock.advance(Duration.ofSeconds(5));
        var later = press(house, legs -> legs.when("PJSIP/hall", Habits.speaks()));
        assertThat(later.result()).isEqualTo("ANSWERED");
    }

    @Test
    void inQuietHoursOthersRing() throws CallEnded {
        var house = house(FRONT + QUIET.indent(6));
        house.clock.moveTo(Instant.parse("2026-11-20T23:30:00Z"));
        press(house, legs -> legs.when("PJSIP/bedroom", Habits.speaks()));
        assertThat(done).contains("dial PJSIP/bedroom").doesNotContain("dial PJSIP/hall");
    }

    private static final String QUIET =
            """
            quiet: [{hours: "22:00-07:00", days: [fri], ring: [{to: [PJSIP/bedroom]}]}]
            """;

    @Test
    void aReloadCountsFromTheNextPressOn() throws CallEnded {
        var house = house(FRONT);
        house.reload(FRONT.replace("PJSIP/hall", "PJSIP/attic"));
        press(house, legs -> legs.when("PJSIP/attic", Habits.speaks()));
        assertThat(done).contains("join PJSIP/attic");
    }

    @Test
    void withTheLineToAsteriskLostTheDialplanRings() {
        var house = house(FRONT);
        var visitor = house.visitor("front").call();
        var legs =
                new ScriptedLegs(visitor, house.clock)
                        .lineBreaks()
                        .when("PJSIP/hall", Habits.rings());

        assertThatThrownBy(() -> house.flow().run(legs)).isInstanceOf(CallEnded.class);
        assertThat(visitor.result()).isEmpty();
        assertThat(house.record().ending()).isEqualTo(CallEnding.FAILED);
    }
}
