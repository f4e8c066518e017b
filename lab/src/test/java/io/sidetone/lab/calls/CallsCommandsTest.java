package io.sidetone.lab.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sidetone.lab.Await;
import io.sidetone.lab.daemon.ProgramRun;
import io.sidetone.lab.terminal.TerminalWindow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the commands tell is what Asterisk says itself, and what they do happens there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallsCommandsTest {

    private CallsHouse house;
    private Path folder;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        this.folder = folder;
        house = new CallsHouse(folder);
    }

    @AfterEach
    void allHangUp() {
        house.hangsUpAll();
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void theListIsAsterisksOwn() throws Exception {
        var channels = house.annaTalksToBen();

        var listed = house.sidetone("calls", "list", "--json");

        assertThat(listed.err()).isEmpty();
        assertThat(listed.exit()).isZero();
        var named = new ArrayList<String>();
        var states = new ArrayList<String>();
        for (var line : listed.out().lines().toList()) {
            var call = new ObjectMapper().readTree(line);
            states.add(call.get("state").asText());
            call.get("channels").forEach(channel -> named.add(channel.get("channel").asText()));
        }
        assertThat(named).containsExactlyInAnyOrderElementsOf(channels);
        assertThat(states).contains("talking");
        assertThat(house.sidetone("calls", "list").out())
                .startsWith("FROM")
                .contains("Anna 030123456", "talking");
    }

    @Test
    void aDryRunTellsAndDoesNothing() throws Exception {
        var channels = house.annaTalksToBen();

        var told = house.sidetone("calls", "hangup", "--all", "--dry-run");

        assertThat(told.out()).contains("Action: Hangup", "Channel: " + channels.getFirst());
        assertThat(house.channels()).isEqualTo(channels);
    }

    @Test
    void whoCannotBeAskedDoesNothing() throws Exception {
        var channels = house.annaTalksToBen();

        var refused = house.sidetone("calls", "hangup", "--all");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("--yes");
        assertThat(house.channels()).isEqualTo(channels);
    }

    @Test
    void aPatternThatSeveralHaveHangsNobodyUpAndAllOfThemWithAll() throws Exception {
        house.annaTalksToBen();

        var several = house.sidetone("calls", "hangup", "Local/*", "--yes");
        assertThat(several.exit()).isEqualTo(1);
        assertThat(several.err()).contains("stands for 4 channels");

        assertThat(house.sidetone("calls", "hangup", "Local/*", "--all", "--yes").exit()).isZero();
        house.awaitNoChannels();
    }

    @Test
    void whoIsRedirectedIsElsewhere() throws Exception {
        var ben = ofBen(house.annaTalksToBen());

        var done = house.sidetone("calls", "redirect", ben, "calls-lab,echo,1", "--yes");

        assertThat(done.exit()).as(done.err()).isZero();
        Await.until(
                "Ben hears himself",
                CallsHouse.SOON,
                () ->
                        house.concise().stream()
                                .anyMatch(line -> line.startsWith(ben) && line.contains("!Echo!")));
    }

    @Test
    void whoIsParkedIsInTheLot() throws Exception {
        var ben = ofBen(house.annaTalksToBen());

        var done = house.sidetone("calls", "park", ben, "--yes");

        assertThat(done.exit()).as(done.err()).isZero();
        Await.until(
                "Ben is parked",
                CallsHouse.SOON,
                () ->
                        String.join("\n", house.asterisk.command("parking show default"))
                                .contains(ben));
        assertThat(house.sidetone("calls", "list", "--json").out()).contains("\"parked\"");
    }

    @Test
    void aCallIsMadeAndItsOutcomeTold() throws Exception {
        var answered = originate("Local/anna@calls-lab/n");
        assertThat(answered.exit()).as(answered.err()).isZero();
        assertThat(answered.out()).startsWith("answered: Local/anna@calls-lab-");
        assertThat(house.channels()).isNotEmpty();

        var busy = originate("Local/busy@calls-lab/n");
        assertThat(busy.exit()).isEqualTo(4);
        assertThat(busy.err()).contains("is busy");

        var nobody = originate("PJSIP/nobody");
        assertThat(nobody.exit()).isEqualTo(4);
        assertThat(nobody.err()).contains("PJSIP/nobody");
    }

    private ProgramRun originate(String from) throws Exception {
        return house.sidetone(
                "calls", "originate", "--from", from, "--to", "echo@calls-lab", "--yes");
    }

    /** The end of Ben's channel that is connected with Anna. */
    private static String ofBen(List<String> channels) {
        return channels.stream()
                .filter(name -> name.startsWith("Local/ben@") && name.endsWith(";1"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLiveTableIsWatchedResizedAndLeft() throws Exception {
        try (var window = TerminalWindow.open(80, 24, house.environment())) {
            house.runs(window, "calls");
            window.await("No calls.");
            house.annaTalksToBen();
            var wide = window.await("talking");
            assertThat(wide).contains("FROM", "BRIDGE", "Anna 030123456", "? help");
            assertThat(window.isAlternate()).isTrue();
            assertThat(window.hasCursor()).isFalse();

            window.resize(60, 15);
            var narrow = window.await("the narrow table", text -> fits(text, 60, 15));
            assertThat(narrow).contains("talking").doesNotContain("BRIDGE");
            window.resize(120, 40);
            window.await("the wide table", text -> text.contains("BRIDGE"));

            window.press("?");
            window.await("Hang the call up, after a question.");
            window.press("x");
            window.await("FROM");
            window.press("Enter");
            window.await("the ladder", text -> text.contains("dials") && text.contains("answers"));

            window.press("h");
            window.await("Hang the call up: Anna 030123456");
            window.press("n");
            window.await("the answer", text -> !text.contains("y/n"));
            assertThat(house.channels()).isNotEmpty();
            window.press("h");
            window.await("y/n");
            window.press("y");
            house.awaitNoChannels();
            window.await("ends: hung up normally (16)");

            window.press("C-c");
            window.await("the shell", text -> text.contains("ready>") && !window.isAlternate());
            assertThat(window.hasCursor()).isTrue();
            window.type("stty -a\n");
            assertThat(window.await(" icanon")).contains(" echo ").doesNotContain("-icanon");
        }
    }

    @Test
    void readOnlyHasNoKeysThatActAndEverySignalGivesTheTerminalBack() {
        try (var window = TerminalWindow.open(80, 24, house.environment())) {
            house.annaTalksToBen();
            house.runs(window, "calls", "--read-only");
            window.await("talking");
            assertThat(window.screen()).doesNotContain("hang up");
            window.press("h");
            window.press("y");
            window.press("C-z");
            window.await("the shell", text -> !window.isAlternate() && window.hasCursor());
            assertThat(house.channels()).isNotEmpty();

            window.type("fg\n");
            window.await("the table again", text -> window.isAlternate() && text.contains("FROM"));
            window.press("C-z");
            window.await("the shell again", text -> !window.isAlternate());

            window.type("kill %1; fg; stty -a\n");
            assertThat(window.await(" icanon")).contains(" echo ").doesNotContain("-icanon");
            assertThat(window.isAlternate()).isFalse();
            assertThat(window.hasCursor()).isTrue();
        }
    }

    @Test
    void aRecordingHasTheCallsThatItEndedWith() throws Exception {
        var channels = house.annaTalksToBen();
        var recording = folder.resolve("calls.rec").toString();
        var recorded = house.sidetone("events", "--record", recording, "--for", "2s", "--quiet");
        assertThat(recorded.exit()).as(recorded.err()).isZero();
        house.hangsUpAll();

        var listed = house.plainly("calls", "list", "--replay", recording, "--speed", "0");

        assertThat(listed.exit()).as(listed.err()).isZero();
        assertThat(listed.out()).contains("Anna 030123456", "talking");
        assertThat(channels).hasSize(4);
    }

    @Test
    void aBrokenConnectionIsShownAndMended() {
        try (var window = TerminalWindow.open(80, 24, house.environment())) {
            house.annaTalksToBen();
            house.runs(window, "calls");
            window.await("talking");

            house.breaks();
            window.await("OLD, reconnecting:");
            house.mends();
            window.await("the present", text -> !text.contains("OLD") && text.contains("0 calls"));
            assertThat(window.screen()).contains("ended");
            window.press("q");
            window.await("the shell", text -> !window.isAlternate());
        }
    }

    private static boolean fits(String screen, int columns, int rows) {
        var lines = screen.lines().toList();
        return lines.size() <= rows
                && screen.contains("FROM")
                && !screen.contains("BRIDGE")
                && lines.stream().allMatch(line -> line.length() <= columns);
    }
}
