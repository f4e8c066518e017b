package io.sidetone.console.screening.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.screening.judge.ScorePart;
import io.sidetone.agi.screening.judge.Step;
import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.agi.screening.log.ScreenedCall.Outcome;
import io.sidetone.console.screening.DeskTest;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreeningReplayTest extends DeskTest {

    @Test
    void callsThatWouldFareOtherwiseAreShownAndCounted() {
        desk.note(call("1.1", "13:00:00", "menu", Outcome.GAVE_UP));
        desk.note(call("1.2", "13:30:00", "tarpit", Outcome.TURNED_AWAY));
        run("screening", "block", "add", "030123456", "--treatment", "tarpit");

        var ran = seen("screening", "replay");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .isEqualTo(
                        """
                        WHEN         NUMBER            BEFORE          NOW             WHY
                        11-21 14:00  +4930123456       menu            tarpit          store #1

                        VERDICT  BEFORE  NOW
                        menu          1       0
                        tarpit        1       2

                        1 of 2 calls would be judged differently.
                        """);
    }

    @Test
    void whatLookUpsSaidThenCountsAndNobodyIsAsked() {
        desk.note(call("1.1", "13:00:00", "menu", Outcome.PASSED));
        desk.note(scored("1.2", "challenge", Step.SCORE));
        assertThat(run("screening", "replay").out())
                .contains("None of 2 calls would be judged differently.");
    }

    @Test
    void whatRangBecauseOfAWindowThenRangWhateverTheRules() {
        desk.note(scored("1.1", "ring", Step.BYPASS));
        desk.note(scored("1.2", "ring", Step.EMERGENCY));
        assertThat(run("screening", "replay").out()).contains("None of 2 calls");
    }

    @Test
    void aFileIsReplayedAsTheLogIs() throws Exception {
        desk.note(call("1.1", "13:00:00", "menu", Outcome.GAVE_UP));
        desk.note(scored("1.2", "ring", Step.ALLOWED));
        var file =
                Files.writeString(
                        here.resolve("calls.jsonl"),
                        run("screening", "log", "--json").out() + "\n");
        var fromStore = run("screening", "replay").out();
        assertThat(run("screening", "replay", file.toString()).out()).isEqualTo(fromStore);
        typed = Files.readString(file);
        assertThat(run("screening", "replay", "-").out()).isEqualTo(fromStore);
    }

    @Test
    void whatIsNoLogIsToldWithItsLine() throws Exception {
        desk.note(call("1.1", "13:00:00", "menu", Outcome.GAVE_UP));
        var good = run("screening", "log", "--json").out();
        for (var bad :
                List.of(
                        "{",
                        "[]",
                        "{}",
                        "7",
                        good.replace("gave-up", "gaveup"),
                        good.replace("\"menu\"", "null"))) {
            typed = good + bad;
            var ran = run("screening", "replay", "-");
            assertThat(ran.code()).as(bad).isEqualTo(1);
            assertThat(ran.err())
                    .contains("line 2 is no call", "'sidetone screening log --limit 0 --json");
        }
        assertThat(run("screening", "replay", "none").err()).contains("there is no such file");
    }

    @Test
    void programsGetLinesOfJson() {
        desk.note(call("1.1", "13:00:00", "menu", Outcome.GAVE_UP));
        run("screening", "block", "add", "030123456");
        assertThat(run("screening", "replay", "--json").out().lines())
                .satisfiesExactly(
                        changed ->
                                assertThat(changed)
                                        .startsWith("{\"call\":{\"channelId\":\"1.1\"")
                                        .endsWith(
                                                "\"now\":\"hang-up\",\"step\":\"blocked\",\"rule\":"
                                                        + "\"+4930123456\",\"place\":\"store #1\","
                                                        + "\"reason\":\"on the block list\"}"),
                        counts ->
                                assertThat(counts)
                                        .isEqualTo(
                                                "{\"calls\":1,\"changed\":1,\"verdicts\":["
                                                        + "{\"verdict\":\"menu\",\"before\":1,"
                                                        + "\"now\":0},{\"verdict\":\"hang-up\","
                                                        + "\"before\":0,\"now\":1}]}"));
    }

    @Test
    void aLogOfNothingIsNoTrouble() {
        assertThat(run("screening", "replay").out()).isEqualTo("No calls to judge.\n");
    }

    private static ScreenedCall scored(String id, String verdict, Step step) {
        var call = call(id, "13:10:00", verdict, Outcome.PASSED);
        return new ScreenedCall(
                call.channelId(),
                call.at(),
                call.line(),
                call.received(),
                call.key(),
                call.name(),
                call.attestation(),
                call.verdict(),
                step,
                "",
                "",
                call.reason(),
                List.of(
                        new ScorePart("attestation", 1, "nobody vouches"),
                        new ScorePart("phone-book", 4, "complaints")),
                call.outcome(),
                call.recording(),
                call.ended());
    }
}
