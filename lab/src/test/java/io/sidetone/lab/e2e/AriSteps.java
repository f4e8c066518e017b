package io.sidetone.lab.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.asterisk.AmiMessage;
import io.sidetone.lab.asterisk.LabAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.daemon.LabSidetone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** What the tests of calls over ARI have in common; the rest is in {@link Steps}. */
final class AriSteps {

    /** The podcast over ARI. */
    static final String PODCAST = "*42";

    private static final Duration REACTION = Duration.ofMillis(120);
    private static final long HEADER = 44;

    private final LabHouse house;
    private final Steps steps;

    AriSteps(LabHouse house, Steps steps) {
        this.house = house;
        this.steps = steps;
        awaitApplication(0);
    }

    /** Waits until Sidetone takes calls over ARI, once more than so many times before. */
    void awaitApplication(int before) {
        Await.until(
                "Sidetone takes calls over ARI",
                Steps.SOON,
                () -> count(steps.sidetone(), "takes calls ") > before);
    }

    private static int count(LabSidetone sidetone, String words) {
        return sidetone.logText().split(words, -1).length - 1;
    }

    /** Anna has dialled the podcast and is in the greeting. */
    LabCaller annaCalls() {
        return house.call(PODCAST, Steps.ANNA).isAnswered();
    }

    /** Anna has dialled the podcast, and what she says is recorded. */
    LabCaller annaAtTheTone() {
        LabCaller anna = annaCalls();
        Await.until("it records", Steps.SOON, this::isRecording);
        return anna.waits(REACTION);
    }

    private boolean isRecording() {
        return steps.sidetone().outbox().in("draft").stream().anyMatch(this::isRecorded);
    }

    private boolean isRecorded(String message) {
        try (Stream<Path> files = Files.list(house.exchange().asterisk().recordings())) {
            return files.filter(file -> file.getFileName().toString().contains(message))
                    .anyMatch(file -> sizeOf(file) > HEADER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // fetched and removed meanwhile
        }
    }

    /** The call is over, and nothing of it is left in Asterisk. */
    static void assertNoChannelIsLeft(LabAsterisk asterisk, LabCaller caller) {
        caller.awaitsEnd(Steps.SOON);
        var id = caller.calledChannelId();
        Await.until(
                "no channel is left of " + id,
                Steps.SOON,
                () -> asterisk.ami().events(id).stream().anyMatch(AriSteps::isHangup));
        asterisk.ami().send("CoreShowChannels", Map.of());
        asterisk.ami().send("Ping", Map.of()); // answered after the list
        assertThat(asterisk.ami().events(id).stream().dropWhile(event -> !isHangup(event)))
                .as("Asterisk shows it still")
                .noneMatch(event -> event.isEvent("CoreShowChannel"));
    }

    private static boolean isHangup(AmiMessage event) {
        return event.isEvent("Hangup");
    }
}
