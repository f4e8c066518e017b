package io.sidetone.lab.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.asterisk.LabAsterisk;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.daemon.RunningCommand;
import io.sidetone.lab.daemon.SidetoneProgram;
import io.sidetone.lab.terminal.LabTerminal;
import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.recording.RecordedPbx;
import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.stream.ManagerEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Other tests call at the same time; each of these knows its own events by a name of its own. */
@ExtendWith(OneAsterisk.class)
class EventsTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final byte[] HOSTILE = {
        'a', 27, '[', '2', 'J', (byte) 0xFF, (byte) 0xFE, 7, '"', '\\', 'z'
    };

    private final LabAsterisk asterisk;
    private final LabExchange exchange;
    private final ObjectMapper json = new ObjectMapper();
    @TempDir private Path folder;

    EventsTest(LabExchange exchange) {
        this.exchange = exchange;
        this.asterisk = exchange.asterisk();
    }

    @Test
    void everyEventOfARealCallIsToldAsAsteriskSentItAndInItsOrder() throws Exception {
        try (var raw = RawManager.logIn(asterisk);
                var events = start("events", "--json")) {
            events.awaitLine("connected", line -> line.contains("\"type\":\"connected\""));
            raw.userEvent("order-begins", HOSTILE);
            raw.awaitUserEvent("order-begins");
            var caller =
                    exchange.callers()
                            .call(
                                    "record@lab-inbound",
                                    new CallerLine("201", "Änna \"Ö\""),
                                    Map.of())
                            .isAnswered();
            var channel = channelAsAsteriskKnowsIt(caller.calledChannelId());
            caller.hangsUp();
            caller.awaitsEnd(SOON);
            raw.userEvent("order-ends", HOSTILE);
            raw.awaitUserEvent("order-ends");
            events.awaitLine("the end", line -> line.contains("\"order-ends\""));

            var told = told(events.lines());
            assertThat(between(told)).isEqualTo(between(raw.events()));
            assertThat(between(told))
                    .as("names in their order")
                    .extracting(event -> List.copyOf(event.keySet()))
                    .isEqualTo(
                            between(raw.events()).stream()
                                    .map(event -> List.copyOf(event.keySet()))
                                    .toList());
            assertThat(told)
                    .anyMatch(event -> is(event, "Newchannel", channel))
                    .anyMatch(event -> is(event, "Hangup", channel));
            assertThat(events.err()).isEmpty();
            events.interrupt();
            assertThat(events.exitStatus()).as("Ctrl-C is how it ends").isZero();
        }
    }

    @Test
    void aTerminalShowsALineForEachEventAndNothingInItMovesTheCursor() throws Exception {
        try (var raw = RawManager.logIn(asterisk);
                var terminal =
                        LabTerminal.open(
                                program(), withPbx("events", "--where", "UserEvent=screen-*"))) {
            terminal.awaitScreen("--- connected, manager interface");
            raw.userEvent("screen-1", HOSTILE);
            raw.userEvent("screen-2", "x".repeat(200).getBytes(StandardCharsets.UTF_8));
            raw.userEvent("screen-3", "fine".getBytes(StandardCharsets.UTF_8));
            terminal.awaitScreen("Text=fine");
            assertThat(terminal.screen().lines())
                    .hasSize(4)
                    .satisfies(lines -> {
                        assertThat(lines.get(1))
                                .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3}  screen-1  .*")
                                .contains("Text=a\\x1b[2J")
                                .contains("\\x07\"\\z");
                        assertThat(lines.get(2)).hasSize(80).endsWith("…");
                    });
            terminal.press("C-c");
            assertThat(terminal.exitStatus()).isZero();
        }
    }

    @Test
    void aRecorderThatIsKilledLosesALittleAndWhatItWroteCanBePlayed() throws Exception {
        var file = folder.resolve("house.rec");
        try (var raw = RawManager.logIn(asterisk)) {
            try (var recorder = start("events", "--quiet", "--record", file.toString())) {
                awaitRecorded(file, raw, "recorded-1");
                recorder.kill();
            }
            try (var recorder = start("events", "--quiet", "--record", file.toString())) {
                awaitRecorded(file, raw, "recorded-2");
                recorder.interrupt();
                assertThat(recorder.exitStatus()).isZero();
            }
        }
        assertThat(folder.resolve("house.rec.1")).isRegularFile();
        var played =
                program()
                        .run(
                                List.of(
                                        "events",
                                        "--replay",
                                        file.toString(),
                                        "--speed",
                                        "0",
                                        "--event",
                                        "UserEvent"));
        assertThat(played.exit()).isZero();
        assertThat(played.out())
                .contains("\"recorded-1\"", "\"recorded-2\"", "\"reason\":\"disconnected\"");
        assertThat(played.err()).contains("house.rec.1 ends in the middle, after line");
        try (var pbx = RecordedPbx.open(file, Double.POSITIVE_INFINITY, _ -> {})) {
            assertThat(pbx.ask(AmiAction.named("CoreShowChannels")).isSuccess()).isTrue();
            assertThat(pbx.ask(AmiAction.named("PJSIPShowEndpoints")).events())
                    .as("the telephones of the lab")
                    .isNotEmpty();
        }
    }

    @Test
    void whoeverHasSeenEnoughOfItEndsItQuietly() throws Exception {
        var words =
                new ArrayList<>(
                        List.of(
                                "bash",
                                "-c",
                                "\"$@\" | head -n 1; echo \"${PIPESTATUS[0]}\"",
                                "-"));
        words.addAll(program().line(List.of(withPbx("events", "--json", "--event", "UserEvent"))));
        var err = folder.resolve("err");
        var builder = new ProcessBuilder(words).redirectError(err.toFile());
        builder.environment().putAll(program().secrets());
        var shell = builder.redirectOutput(folder.resolve("out").toFile()).start();
        try (var raw = RawManager.logIn(asterisk)) {
            Await.until(
                    "head and events have ended",
                    SOON,
                    () -> {
                        send(raw, "enough");
                        return !shell.isAlive();
                    });
        } finally {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
        assertThat(Files.readString(folder.resolve("out"))).endsWith("}\n0\n");
        assertThat(err).isEmptyFile();
    }

    private String channelAsAsteriskKnowsIt(String uniqueId) {
        return Await.present(
                "Asterisk itself knows the channel",
                SOON,
                () ->
                        asterisk.command("core show channels concise").stream()
                                .filter(line -> line.endsWith("!" + uniqueId))
                                .map(line -> line.substring(0, line.indexOf('!')))
                                .findFirst());
    }

    /** Until it and the answers about the state are in the file, which is still written. */
    private void awaitRecorded(Path file, RawManager raw, String name) {
        Await.until(
                name + " is recorded",
                SOON,
                () -> {
                    send(raw, name);
                    return Files.exists(file) && isRecorded(file, name);
                });
    }

    private static boolean isRecorded(Path file, String name) {
        try (var pbx = RecordedPbx.open(file, Double.POSITIVE_INFINITY, _ -> {});
                var stream = pbx.follow(EventWish.ALL)) {
            var found = false;
            for (var item = stream.next(); item.isPresent(); item = stream.next()) {
                found |=
                        item.get() instanceof ManagerEvent event
                                && event.first("UserEvent").orElse("").equals(name);
            }
            return found && pbx.ask(AmiAction.named("PJSIPShowEndpoints")).isSuccess();
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void send(RawManager raw, String name) {
        try {
            raw.userEvent(name, HOSTILE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean is(Map<String, List<String>> event, String type, String channel) {
        return event.get("Event").equals(List.of(type))
                && event.getOrDefault("Channel", List.of()).contains(channel);
    }

    private static List<Map<String, List<String>>> between(List<Map<String, List<String>>> events) {
        int from = 0;
        while (!RawManager.isNamed(events.get(from), "order-begins")) {
            from++;
        }
        int to = from;
        while (!RawManager.isNamed(events.get(to), "order-ends")) {
            to++;
        }
        return events.subList(from, to + 1);
    }

    private List<Map<String, List<String>>> told(List<String> lines) throws IOException {
        var events = new ArrayList<Map<String, List<String>>>();
        for (var line : lines) {
            var item = json.readTree(line);
            if (item.get("type").textValue().equals("event")) {
                events.add(event(item));
            }
        }
        return events;
    }

    private static Map<String, List<String>> event(JsonNode item) {
        var event = new LinkedHashMap<String, List<String>>();
        event.put("Event", List.of(item.get("event").textValue()));
        item.get("headers")
                .properties()
                .forEach(header -> {
                    var values = new ArrayList<String>();
                    if (header.getValue().isArray()) {
                        header.getValue().forEach(value -> values.add(value.textValue()));
                    } else {
                        values.add(header.getValue().textValue());
                    }
                    event.put(header.getKey(), values);
                });
        return event;
    }

    private RunningCommand start(String... arguments) {
        return RunningCommand.start(program(), folder, withPbx(arguments));
    }

    private SidetoneProgram program() {
        return SidetoneProgram.packaged(
                folder.resolve("sidetone.yaml"),
                Map.of("SIDETONE_AMI_PASSWORD", asterisk.amiSecret().text()));
    }

    private String[] withPbx(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--ami", "ami://sidetone@127.0.0.1:" + asterisk.ports().ami()));
        return all.toArray(String[]::new);
    }
}
