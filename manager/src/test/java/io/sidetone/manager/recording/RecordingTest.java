package io.sidetone.manager.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.StreamItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest extends RecordedHouse {

    @Test
    void everythingComesBackAsItWasTold() throws Exception {
        var told =
                List.<StreamItem>of(
                        new Connected(NOON, "11.0.0"),
                        event(1, "Channel", "PJSIP/Küche-1", "Odd \"name\"", "\u0001\u2028x\\"),
                        event(2, "Variable", "a", "variable", "b", "Variable", ""),
                        new Lost(NOON.plusMillis(1), "it was \u001b[31mkilled"),
                        new Gap(NOON.plusSeconds(4), NOON, Gap.Reason.DISCONNECTED, 0),
                        new Gap(NOON.plusSeconds(5), NOON, Gap.Reason.SLOW_READER, 12_345),
                        new Connected(NOON.plusSeconds(6), "12.0.0"));
        record(told);
        assertThat(played()).isEqualTo(words(told));
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(remarks).isEmpty();
    }

    @Test
    void whatIsFlushedCanBePlayedAfterAKill() throws Exception {
        var recorder = recorder(RecordingBounds.DEFAULTS);
        recorder.record(new Connected(NOON, "11.0.0"));
        recorder.record(event(1));
        recorder.beat();
        recorder.record(event(2));
        // Killed: nothing is flushed or closed any more.
        assertThat(played()).hasSize(2).last().asString().contains("Number: 1");
        assertThat(remarks)
                .singleElement()
                .asString()
                .contains(file + " ends in the middle, after line 3");
        recorder.close();
    }

    @Test
    void aFileThatIsCutAnywhereIsPlayedToItsLastWholeLine() throws Exception {
        try (var recorder = recorder(RecordingBounds.DEFAULTS)) {
            recorder.record(new Connected(NOON, "11.0.0"));
            for (int i = 1; i <= 50; i++) {
                recorder.record(event(i));
                recorder.beat();
            }
        }
        var whole = Files.readAllBytes(file);
        var all = played();
        for (int length = 200; length < whole.length; length += 97) {
            remarks.clear();
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            var some = played();
            assertThat(some).isEqualTo(all.subList(0, some.size()));
            assertThat(remarks).singleElement().asString().contains("after line");
        }
    }

    @Test
    void aSecondRunKeepsTheFirstAndTellsThePauseBetween() throws Exception {
        record(List.of(new Connected(NOON, "11.0.0"), event(1)));
        now = now.plusSeconds(3600);
        record(List.of(new Connected(now, "11.0.0"), event(2)));
        assertThat(Files.exists(directory.resolve("house.rec.1"))).isTrue();
        assertThat(played())
                .hasSize(5)
                .element(2)
                .asString()
                .contains("reason=DISCONNECTED")
                .contains("from=2026-11-21T12:00:00.001Z");
    }

    @Test
    void runsThatTellNothingPushNothingOut() throws Exception {
        record(List.of(event(1)));
        for (int i = 0; i < 3; i++) {
            record(List.of());
        }
        var whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 12)); // killed at once
        record(List.of(event(2)));
        assertThat(played()).hasSize(3);
        assertThat(directory.resolve("house.rec.2")).doesNotExist();
    }

    @Test
    void theFilesNeverTakeMoreThanTheirBoundAndHoldTheNewest() throws Exception {
        var bounds = new RecordingBounds(RecordingBounds.SMALLEST, Duration.ofDays(7));
        long largest = 0;
        try (var recorder = recorder(bounds)) {
            recorder.record(new Connected(NOON, "11.0.0"));
            for (int i = 1; i <= 4_000; i++) {
                recorder.record(noise(i));
                if (i % 50 == 0) {
                    recorder.beat();
                    largest = Math.max(largest, size());
                }
            }
        }
        assertThat(largest).isLessThanOrEqualTo(RecordingBounds.SMALLEST);
        assertThat(size()).isBetween(RecordingBounds.SMALLEST / 2, RecordingBounds.SMALLEST);
        var played = played();
        assertThat(played.getFirst()).as("a file begins with what was known").contains("11.0.0");
        assertThat(played.getLast()).contains("Number: 4000");
        assertThat(IntStream.range(2, played.size()))
                .as("no event is missing between files")
                .allMatch(i -> number(played.get(i)) == number(played.get(i - 1)) + 1);
        assertThat(remarks).isEmpty();
    }

    @Test
    void filesGoWhoseLastEventIsTooOld() throws Exception {
        var bounds = new RecordingBounds(RecordingBounds.SMALLEST, Duration.ofDays(10));
        try (var recorder = recorder(bounds)) {
            recorder.record(event(1));
            now = now.plus(Duration.ofDays(1));
            recorder.beat();
            recorder.record(event(2));
            assertThat(Files.exists(directory.resolve("house.rec.1"))).isTrue();
            assertThat(recorder.takeNewFile()).as("asks anew").isTrue();
            assertThat(recorder.takeNewFile()).isFalse();
            var old = FileTime.from(now.minus(Duration.ofDays(10)));
            Files.setLastModifiedTime(directory.resolve("house.rec.1"), old);
            now = now.plus(Duration.ofDays(1));
            recorder.beat();
            recorder.record(event(3));
        }
        assertThat(Files.exists(directory.resolve("house.rec.2"))).isFalse();
        assertThat(played()).extracting(RecordingTest::number).containsExactly(2, 3);
    }

    @Test
    void nothingThatIsNoRecordingIsTouched() throws Exception {
        Files.writeString(file, "my only copy");
        assertThatThrownBy(() -> recorder(RecordingBounds.DEFAULTS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file + " is there and no recording");
        Files.delete(file);
        record(List.of(event(1)));
        Files.writeString(directory.resolve("house.rec.1"), "my only copy");
        assertThatThrownBy(() -> recorder(RecordingBounds.DEFAULTS))
                .hasMessageContaining("house.rec.1 is there and no recording");
        assertThat(directory.resolve("house.rec.1")).hasContent("my only copy");
    }

    @Test
    void twoDoNotRecordIntoOneFile() throws Exception {
        try (var recorder = recorder(RecordingBounds.DEFAULTS)) {
            recorder.record(event(1));
            assertThatThrownBy(() -> recorder(RecordingBounds.DEFAULTS))
                    .hasMessageContaining("is being recorded into by another");
        }
        recorder(RecordingBounds.DEFAULTS).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "{}", "{\"sidetone\":\"manager-events\",\"version\":2}"})
    void whatIsNoRecordingIsRefusedWithItsName(String content) throws Exception {
        Files.write(file, content.isEmpty() ? new byte[] {31, 8} : packed(content + "\n"));
        assertThatThrownBy(() -> RecordedPbx.open(file, 1, remarks::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> RecordedPbx.open(directory.resolve("none"), 1, remarks::add))
                .hasMessageContaining("there is no file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "[]",
                "{\"at\":\"yesterday\",\"event\":[]}",
                "{\"at\":\"2026-11-21T12:00:00Z\",\"event\":[[\"Event\"]]}",
                "{\"at\":\"2026-11-21T12:00:00Z\",\"gap\":\"boredom\",\"from\":\"2026-11-21T12:00:00Z\"}",
                "{\"at\":\"2026-11-21T12:00:00Z\",\"asked\":[[\"Ac:tion\",\"x\"]]}",
                "{\"at\":\"2026-11-21T12:00:00Z\",\"asked\":[]}"
            })
    void aHostileLineEndsThePlayWithItsPlace(String line) throws Exception {
        var header =
                "{\"sidetone\":\"manager-events\",\"version\":1,\"at\":\"2026-11-21T12:00:00Z\",\"pbx\":\"x\",\"continues\":false}\n";
        var good = "{\"at\":\"2026-11-21T12:00:00Z\",\"event\":[[\"Event\",\"A\"]]}\n";
        Files.write(file, packed(header + good + line + "\n" + good));
        assertThat(played()).hasSize(1);
        assertThat(remarks).singleElement().asString().contains(file + ", line 3:");
    }

    @Test
    void aLineWithoutEndDoesNotFillTheMemory() throws Exception {
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(
                    "{\"sidetone\":\"manager-events\",\"version\":1,\"at\":\"2026-11-21T12:00:00Z\",\"pbx\":\"x\"}\n"
                            .getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                out.write(new byte[100_000]);
            }
        }
        assertThat(played()).isEmpty();
        assertThat(remarks).singleElement().asString().contains("longer than");
    }
}
