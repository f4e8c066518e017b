package io.sidetone.console.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.CommandTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call from the trunk to the kitchen, recorded, and a link that broke in it. */
class EventsCommandTest extends CommandTest {

    private String file;

    @BeforeEach
    void aRecording() throws IOException {
        file = directory.resolve("house.rec").toString();
        SampleHouse.record(Path.of(file));
    }

    @Test
    void aPersonReadsALineForEachEventAndOfWhatIsMissing() {
        environment.put("NO_COLOR", "1");
        var ran = events(true);
        assertThat(times(ran.out()))
                .isEqualTo(
                        """
                        TT  --- connected, manager interface 11.0.0
                        TT  Newchannel        PJSIP/trunk-00000001    ChannelStateDesc=Ring CallerIDNum=0049301234 CallerIDName=Eve \\x1b[31m\\u202e Exten=20 Context=from-trunk
                        TT  DialBegin         PJSIP/trunk-00000001    DestChannel=PJSIP/kitchen-00000002 DialString=kitchen
                        TT  --- connection lost: the connection was reset; trying again
                        TT  --- disconnected 4.2 s, what happened meanwhile is missing
                        TT  --- connected, manager interface 11.0.0
                        TT  --- 1,234 events dropped in 0.5 s, reader too slow
                        TT  Hangup            PJSIP/kitchen-00000002  Cause=16 Cause-txt=Normal Clearing
                        TT  VoicemailPasswordChange
                        """);
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).as("the screen tells it already").isEmpty();
    }

    @Test
    void aLineIsCutAtTheEdgeOfTheTerminalAndTintedThere() {
        environment.put("COLUMNS", "80");
        var out = events(true).out();
        assertThat(out).contains("\u001b[32m").contains("Ring C…");
        assertThat(out.replaceAll("\u001b\\[\\d*m", "").lines())
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void aProgramReadsJsonAndIsToldOnTheSideOfChanges() {
        var ran = events(false);
        var lines = ran.out().lines().toList();
        assertThat(lines).hasSize(9);
        assertThat(lines.get(1))
                .startsWith("{\"type\":\"event\",\"received\":\"2026-11-21T12:00:01.000000Z\",")
                .contains("\"event\":\"Newchannel\"")
                .contains("\"CallerIDName\":\"Eve \\u001b[31m\\u202e\"");
        assertThat(lines.get(4))
                .contains("\"type\":\"gap\"")
                .contains("\"seconds\":4.200")
                .contains("\"reason\":\"disconnected\"");
        assertThat(ran.err())
                .isEqualTo(
                        """
                        connection lost: the connection was reset; trying again
                        disconnected 4.2 s, what happened meanwhile is missing
                        connected again
                        1,234 events dropped in 0.5 s, reader too slow
                        """);
    }

    @Test
    void noSecretIsShown() {
        assertThat(events(false).out()).doesNotContain("4711").contains("(hidden)");
        assertThat(events(false, "--text", "--full").out())
                .doesNotContain("4711")
                .contains("    NewPassword: (hidden)");
    }

    @Test
    void filtersChooseWhatIsShown() {
        assertThat(types("--event", "hangup,NEWCHANNEL")).containsExactly("Newchannel", "Hangup");
        assertThat(types("--channel", "PJSIP/kitchen")).containsExactly("DialBegin", "Hangup");
        assertThat(types("--call", "1.1", "--where", "Cause!=*"))
                .containsExactly("Newchannel", "DialBegin");
        assertThat(types("--where", "CallerIDNum~^00", "--where", "Context=from-*"))
                .containsExactly("Newchannel");
        assertThat(types("--call", "1.1", "--not")).containsExactly("VoicemailPasswordChange");
        assertThat(types("--class", "agent")).isEmpty();
        assertThat(types("--count", "2")).containsExactly("Newchannel", "DialBegin");
    }

    @Test
    void aFilterThatMakesNoSenseIsAUsageErrorAndAnUnknownEventARemark() {
        assertThat(events(false, "--where", "x"))
                .satisfies(ran -> {
                    assertThat(ran.code()).isEqualTo(2);
                    assertThat(ran.err()).contains("--where: 'x' is no condition");
                    assertThat(ran.err()).contains("Try 'sidetone events --help'");
                });
        assertThat(events(false, "--class", "cal").err()).contains("did you mean 'call'?");
        assertThat(events(false, "--json", "--text").code()).isEqualTo(2);
        assertThat(events(false, "--count", "0").code()).isEqualTo(2);
        assertThat(events(false, "--record-size", "many").code()).isEqualTo(2);
        assertThat(events(false, "--exec", "'a").err()).contains("is not closed");
        var ran = events(false, "--event", "Newchanel");
        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .contains("'Newchanel' is none of the 181 events")
                .contains("did you mean 'Newchannel'?");
    }

    @Test
    void whatIsNoRecordingIsSaidInWords() throws IOException {
        Files.writeString(here.resolve("notes"), "milk");
        var ran = run("events", "--replay", here.resolve("notes").toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("notes is no recording");
    }

    @Test
    void whatIsShownCanBeRecordedAndPlayedAgain() {
        var copy = directory.resolve("copy.rec").toString();
        var ran = events(false, "--record", copy, "--call", "1.1", "--quiet");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(run("events", "--replay", copy, "--speed", "0").out())
                .isEqualTo(events(false, "--call", "1.1").out());
        assertThat(events(false, "--record", here.toString()).err()).contains("Cannot record into");
    }

    @Test
    void aProgramIsRunForEachEventAndItsWordsAndEndingAreTold() throws IOException {
        var program =
                program(
                        """
                        cat > "$1/$SIDETONE_EVENT.json"
                        printf '%s|%s|%s' "$SIDETONE_CHANNEL" "$SIDETONE_CALLERIDNAME" "$SIDETONE_AMI_PASSWORD" > "$1/$SIDETONE_EVENT.txt"
                        printf 'heard \\033[31m of %s\\n' "$SIDETONE_EVENT"
                        [ "$SIDETONE_EVENT" != Hangup ] || exit 3
                        """);
        var ran =
                events(
                        false,
                        "--quiet",
                        "--call",
                        "1.1",
                        "-v",
                        "--exec",
                        program + " '" + here + "'",
                        "--exec-at-once",
                        "1");
        assertThat(ran.code()).as("one of them failed").isEqualTo(5);
        assertThat(ran.out()).isEmpty();
        assertThat(here.resolve("Newchannel.txt"))
                .hasContent("PJSIP/trunk-00000001|Eve \u001b[31m\u202e|");
        assertThat(Files.readString(here.resolve("Hangup.json")))
                .startsWith("{\"type\":\"event\"")
                .endsWith("}\n");
        assertThat(ran.err())
                .contains("heard \\x1b[31m of DialBegin")
                .contains("ended with 3 for Hangup")
                .contains("3 programs run: 2 ended with 0, 1 ended with 3");
    }

    @Test
    void aProgramThatHangsIsStopped() throws IOException {
        var program = program("sleep 3600");
        var ran =
                events(
                        false,
                        "--quiet",
                        "--event",
                        "Hangup",
                        "--exec",
                        program.toString(),
                        "--exec-limit",
                        "300ms");
        assertThat(ran.code()).isEqualTo(5);
        assertThat(ran.err()).contains("for Hangup and was stopped");
    }

    @Test
    void aProgramThatIsNotThereIsSaidBeforeAnythingElse() {
        var ran = events(false, "--exec", "no-such-program-here");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("There is no program 'no-such-program-here'");
    }

    private Path program(String script) throws IOException {
        var path = directory.resolve("program.sh");
        Files.writeString(path, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        environment.put("PATH", System.getenv("PATH"));
        return path;
    }

    private Ran events(boolean terminal, String... options) {
        var words = new ArrayList<>(List.of("events", "--replay", file, "--speed", "0"));
        words.addAll(List.of(options));
        return run(terminal, words.toArray(String[]::new));
    }

    private List<String> types(String... options) {
        return events(false, options)
                .out()
                .lines()
                .filter(line -> line.startsWith("{\"type\":\"event\""))
                .map(line -> line.replaceAll(".*\"event\":\"(\\w*)\",.*", "$1"))
                .toList();
    }

    /** Whatever the clock on this machine's wall shows. */
    private static String times(String out) {
        return out.replaceAll("(?m)^\\d\\d:\\d\\d:\\d\\d\\.\\d{3}", "TT");
    }
}
