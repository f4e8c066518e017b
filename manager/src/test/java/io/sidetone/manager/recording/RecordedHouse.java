package io.sidetone.manager.recording;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiHeader;
import io.sidetone.manager.ami.AmiProblem;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.ScriptedPbx;
import io.sidetone.manager.stream.StreamItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A file for recordings, and what is told and played there. */
abstract class RecordedHouse {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final AmiAction CHANNELS = AmiAction.named("CoreShowChannels");

    @TempDir Path directory;
    Path file;

    /** Files have the time of this machine. */
    Instant now = Instant.now();

    final List<String> remarks = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void name() {
        file = directory.resolve("house.rec");
    }

    boolean knows(AmiAction question) throws IOException {
        try (var pbx = open()) {
            return pbx.ask(question).isSuccess();
        } catch (AmiProblem notYet) {
            return false;
        }
    }

    Recorder recorder(RecordingBounds bounds) throws IOException {
        return Recorder.begin(file, bounds, "house", () -> now);
    }

    void record(List<StreamItem> items) throws IOException {
        try (var recorder = recorder(RecordingBounds.DEFAULTS)) {
            for (var item : items) {
                recorder.record(item);
            }
        }
    }

    RecordedPbx open() throws IOException {
        return RecordedPbx.open(file, 1 / 0.0, remarks::add);
    }

    List<String> played() throws Exception {
        try (var pbx = open()) {
            return played(pbx);
        }
    }

    static List<String> played(RecordedPbx pbx) throws Exception {
        var items = new ArrayList<StreamItem>();
        try (var stream = pbx.follow(EventWish.ALL)) {
            for (var item = stream.next(); item.isPresent(); item = stream.next()) {
                items.add(item.get());
            }
        }
        return words(items);
    }

    static List<String> words(List<StreamItem> items) {
        return items.stream().map(RecordingTest::words).toList();
    }

    static String words(StreamItem item) {
        if (!(item instanceof ManagerEvent event)) {
            return item.toString();
        }
        var words = new StringBuilder(event.at().toString());
        event.headers()
                .forEach(header ->
                        words.append('|')
                                .append(header.name())
                                .append(": ")
                                .append(header.value()));
        return words.toString();
    }

    static int number(String words) {
        return Integer.parseInt(words.replaceAll("(?s).*Number: (\\d+).*", "$1"));
    }

    static ManagerEvent event(int number, String... more) {
        var headers = new ArrayList<AmiHeader>();
        headers.add(new AmiHeader("Event", "Test"));
        headers.add(new AmiHeader("Number", Integer.toString(number)));
        for (int i = 0; i < more.length; i += 2) {
            headers.add(new AmiHeader(more[i], more[i + 1]));
        }
        return ManagerEvent.of(NOON.plusMillis(number), headers);
    }

    /** Does not shrink much. */
    static ManagerEvent noise(int number) {
        var random = new java.util.Random(number);
        return event(number, "Noise", Long.toHexString(random.nextLong()).repeat(3));
    }

    static AmiResponse answer(String message) {
        return new AmiResponse(
                ScriptedPbx.message("Response", "Success", "Message", message),
                List.of(ScriptedPbx.message("Event", "CoreShowChannel", "Channel", "x")));
    }

    long size() throws IOException {
        try (var files = Files.list(directory)) {
            return files.mapToLong(each -> each.toFile().length()).sum();
        }
    }

    static byte[] packed(String text) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
