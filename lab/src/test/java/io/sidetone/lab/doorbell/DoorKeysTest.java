package io.sidetone.lab.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.asterisk.LabAsterisk;
import io.sidetone.lab.audio.Hearing;
import io.sidetone.lab.audio.WavFile;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.phone.PhoneHabit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever speaks with the visitor opens the door with a key, and nobody else does. */
@ExtendWith(OneAsterisk.class)
class DoorKeysTest {

    /** After the answer; what was said since is over by the next. */
    private static final Duration BEFORE_A_KEY = Duration.ofSeconds(3);

    /** As Asterisk sends it, a seam or two at a busy moment. */
    private static final double HEARD = 0.75;

    private static DoorHouse house(LabHouse house, String keys, String meaning) {
        PhoneHabit hall = PhoneHabit.answersAndPresses(keys, BEFORE_A_KEY);
        return DoorHouse.in(house, PhoneHabit.rings(), hall, "keys: {" + meaning + "}");
    }

    @Test
    void aKeyOpensTheDoorAndTheTalkGoesOn(LabHouse house) throws IOException {
        try (DoorOpener opener = new DoorOpener(204)) {
            DoorHouse home =
                    house(
                            house,
                            "5",
                            "\"5\": {purpose: door, action: {http: {url: \"%s\", method: post}}}"
                                    .formatted(opener.url()));
            LabCaller visitor = home.visitor().isAnswered();
            Path heard = listensIn(home);
            home.sidetone().awaitLog("answered 204", DoorHouse.SOON);
            assertThat(opener.requests()).containsExactly("POST /open");
            assertThat(visitor.waits(Duration.ofSeconds(3)).isOver()).isFalse();
            visitor.hangsUp();
            assertHeard(heard, home.speech("The door is open."));
        }
    }

    @Test
    void aDoorThatStaysClosedEndsNoTalk(LabHouse house) throws IOException {
        try (DoorOpener opener = new DoorOpener(500)) {
            DoorHouse home =
                    house(
                            house,
                            "5",
                            "\"5\": {purpose: door, action: {http: {url: \"%s\"}}}"
                                    .formatted(opener.url()));
            LabCaller visitor = home.visitor().isAnswered();
            Path heard = listensIn(home);
            home.sidetone().awaitLog("answered 500", DoorHouse.SOON);
            assertThat(opener.requests()).containsExactly("GET /open");
            assertThat(visitor.waits(Duration.ofSeconds(4)).isOver()).isFalse();
            visitor.hangsUp();
            assertHeard(heard, home.speech("The door could not be opened."));
        }
    }

    /** Keeps what is sent to the telephone in the hall from now on. */
    private static Path listensIn(DoorHouse home) {
        home.phones().isPickedUp("hall");
        LabAsterisk asterisk = home.house().exchange().asterisk();
        String hall =
                asterisk.command("core show channels concise").stream()
                        .map(line -> line.replaceFirst("!.*", ""))
                        .filter(name -> name.startsWith("PJSIP/hall-" + home.house().number()))
                        .findFirst()
                        .orElseThrow();
        Path heard = asterisk.folder().resolve("heard/hall-" + home.house().number() + ".wav");
        String options = "t(" + asterisk.inside(heard) + ")";
        asterisk.ami().send("MixMonitor", Map.of("Channel", hall, "Options", options));
        return heard;
    }

    private static void assertHeard(Path file, Speech words) throws IOException {
        Await.until("it is written", DoorHouse.SOON, () -> isComplete(file));
        assertThat(new Hearing(WavFile.read(file)).shareOf(words.pcm())).isGreaterThan(HEARD);
    }

    private static boolean isComplete(Path file) {
        try {
            return Files.exists(file) && WavFile.isComplete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aKeyRunsACommand(LabHouse house) {
        Path light = house.folder().resolve("light");
        LabCaller visitor = house(house, "6", light(light)).visitor().isAnswered();
        Await.until("the light is on", DoorHouse.SOON, () -> Files.exists(light));
        visitor.hangsUp();
    }

    @Test
    void theVisitorsKeysRunNone(LabHouse house) {
        Path light = house.folder().resolve("light");
        LabCaller visitor = house(house, "", light(light)).visitor().isAnswered();
        visitor.waits(Duration.ofSeconds(1)).presses("66").waits(Duration.ofSeconds(2));
        assertThat(Files.exists(light)).isFalse();
        visitor.hangsUp();
    }

    private static String light(Path file) {
        return "\"6\": {purpose: light, action: {command: [touch, \"%s\"]}}".formatted(file);
    }

    @Test
    void aLoudspeakerSaysWhoIsThereAndTheOthersRingOn(LabHouse house) {
        String speaker =
                house.phones().plugInto("speaker", Map.of(), PhoneHabit.answers().echoing());
        DoorHouse home =
                DoorHouse.in(
                        house,
                        PhoneHabit.rings(),
                        PhoneHabit.rings(),
                        "announce: {phones: [%s], times: 1}".formatted(speaker));
        LabCaller visitor = home.visitor();
        home.phones().isPickedUp("speaker");
        assertThat(home.phones().phone("speaker").rings().getFirst().header("Call-Info"))
                .isEqualTo("<sip:127.0.0.1>;answer-after=0");
        Await.until(
                "the loudspeaker has said it",
                DoorHouse.SOON,
                () -> !home.phones().phone("speaker").byes().isEmpty());
        home.assertStillRings("kitchen");
        home.assertStillRings("hall");
        visitor.hangsUp();
    }
}
