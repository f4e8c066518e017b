package io.sidetone.lab.mailboxes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sidetone.lab.Await;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.daemon.RunningCommand;
import io.sidetone.lab.terminal.LabTerminal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Voicemail on the real Asterisk, as {@code sidetone mailboxes} tells of it. */
@TestInstance(Lifecycle.PER_CLASS)
class MailboxesTest {

    private static final CallerLine EVE = new CallerLine("+4930222", "Eve");

    private final JsonMapper json = new JsonMapper();
    private VoicemailHouse house;

    @BeforeAll
    void open() throws Exception {
        house = VoicemailHouse.open("MailboxesTest");
    }

    @AfterAll
    void close() throws Exception {
        house.close();
    }

    @BeforeEach
    void nobodyHasLeftAnything() throws Exception {
        house.emptyMailboxes();
    }

    @Test
    void aMessageIsSeenWhenItIsLeftAndItsNumberIsAsterisksOwn() throws Exception {
        try (var following = house.starts("mailboxes", "--follow", "--json")) {
            following.awaitLine("20 is empty", line -> is(line, "20@default", 0));
            var eve = house.leavesMessage("20", EVE);
            var seen =
                    json.readTree(
                            following.awaitLine("a message", line -> is(line, "20@default", 1)));
            assertThat(seen.path("newMessage").asBoolean()).isTrue();
            assertThat(seen.path("name").asText()).isEqualTo("Anna");
            assertThat(seen.path("caller").asText()).contains("+4930222");
            assertThat(late(eve, seen)).isLessThan(Duration.ofSeconds(10));

            house.leavesMessage("*20", EVE);
            var urgent =
                    json.readTree(
                            following.awaitLine(
                                    "an urgent one", line -> is(line, "20@default", 2)));
            assertThat(urgent.path("urgent").asInt()).isEqualTo(1);
        }
        assertThat(once()).containsAllEntriesOf(house.showUsers()).hasSize(4);
        assertThat(house.showUsers()).containsEntry("20@default", 2);
    }

    @Test
    void whatHappensWhileAsteriskIsAwayIsKnownWhenItIsBack() throws Exception {
        house.leavesMessage("21", EVE);
        house.awaitNew("21@default", 1);
        try (var following = house.starts("mailboxes", "21", "20@office", "--follow", "--json")) {
            following.awaitLine("21 has one", line -> is(line, "21@default", 1));
            house.exchange().asterisk().kill();
            house.emptyMailboxes();
            house.exchange().asterisk().restart();
            following.awaitLine("21 is empty", line -> is(line, "21@default", 0));
            house.leavesMessage("21", EVE);
            following.awaitLine(
                    "one anew", line -> is(line, "21@default", 1) && line.contains("Eve"));
            assertThat(following.lines()).noneMatch(line -> line.contains("22@default"));
            assertThat(following.err()).contains("again");
        }
    }

    @Test
    void onATerminalTheTableStaysAndFollows() throws Exception {
        try (var terminal = LabTerminal.open(house.program(), house.withPbx("mailboxes"))) {
            terminal.awaitScreen("4 mailboxes, 0 new, 0 old");
            assertThat(terminal.screen()).contains("20@office", "Cleo", "q quit");
            house.leavesMessage("20", EVE);
            terminal.awaitScreen("4 mailboxes, 1 new, 0 old");
            assertThat(terminal.screen()).containsPattern("20@default +Anna +1 +0 +0");
            assertThat(terminal.screen().lines())
                    .hasSizeLessThanOrEqualTo(24)
                    .allMatch(line -> line.length() <= 80);
            terminal.press("?");
            terminal.awaitScreen("Ctrl-C does so too");
            terminal.press("x", "q");
            assertThat(terminal.exitStatus()).isZero();
        }
    }

    @Test
    void aRecordingTellsWhatWasToldThen() throws Exception {
        var file = house.folder().resolve("recorded").toString();
        try (var recorder = house.starts("events", "--record", file, "--json")) {
            Await.until("it records", Duration.ofSeconds(60), () -> hearsOf(recorder));
            house.leavesMessage("21", EVE);
            recorder.awaitLine("the event", line -> line.contains("MessageWaiting"));
        }
        var replayed =
                house.runsWithout("mailboxes", "--replay", file, "--speed", "0", "--json").out();
        assertThat(json.readTree(replayed))
                .as("the mailboxes in %s", replayed)
                .anyMatch(box -> is(box.toString(), "21@default", 1));
    }

    @Test
    void aMailboxThatAsteriskDoesNotHaveIsTold() {
        var run = house.runs("mailboxes", "20", "99@office");
        assertThat(run.out()).contains("20@default", "Anna", "no such mailbox");
        assertThat(run.err()).contains("Asterisk has no mailbox 99@office");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void whoeverIsNotLetInAndWhoeverFindsNobodyIsToldSo() throws Exception {
        assertThat(house.runsWithout("mailboxes", "--ami", house.url("stranger")).exit())
                .isEqualTo(4);
        assertThat(house.runsWithout("mailboxes", "--ami", "ami://me@127.0.0.1:1").exit())
                .isEqualTo(3);
        assertThat(house.runs("mailboxes", "2 0").exit()).isEqualTo(2);
    }

    private boolean hearsOf(RunningCommand recorder) {
        house.exchange().asterisk().ami().send("UserEvent", Map.of("UserEvent", "ready"));
        return recorder.lines().stream().anyMatch(line -> line.contains("ready"));
    }

    private Map<String, Integer> once() throws Exception {
        var counts = new HashMap<String, Integer>();
        for (var box : json.readTree(house.runs("mailboxes", "--json").out())) {
            counts.put(box.path("mailbox").asText(), box.path("new").asInt());
        }
        return counts;
    }

    /** How long after Asterisk's own event it was seen; both clocks are this machine's. */
    private static Duration late(LabCaller caller, JsonNode seen) {
        var told =
                caller.events().stream()
                        .filter(event -> event.isEvent("MessageWaiting"))
                        .map(event -> Instant.ofEpochMilli((long) (event.time() * 1_000)))
                        .findFirst()
                        .orElseThrow();
        var late = Duration.between(told, Instant.parse(seen.path("at").asText()));
        System.out.println("a message was seen " + late.toMillis() + " ms after Asterisk's event");
        return late;
    }

    private boolean is(String line, String mailbox, int unheard) {
        try {
            var change = json.readTree(line);
            return change.path("mailbox").asText().equals(mailbox)
                    && change.path("new").asInt() == unheard;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON: " + line, e);
        }
    }
}
