package io.sidetone.lab.e2e;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Follows the takes of one message over ARI: where FastAGI tells commands, there are files. */
final class AriTakes {

    /** Nobody begins to speak sooner after the first moment of a tone than a sprinter starts. */
    private static final Duration REACTION = Duration.ofMillis(120);

    private static final Duration UNTIL_THE_MENU = Duration.ofMillis(1500);

    private final LabHouse house;
    private final Steps steps;
    private final AriSteps calls;
    private final Set<Path> known = new HashSet<>();

    AriTakes(LabHouse house, Steps steps) {
        this.house = house;
        this.steps = steps;
        this.calls = new AriSteps(house, steps);
    }

    /** Anna has dialled the podcast and is in the greeting. */
    LabCaller annaCalls() {
        return calls.annaCalls();
    }

    /** Anna has dialled the podcast, and the tone has begun. */
    LabCaller annaAtTheTone() {
        return atTheTone(annaCalls());
    }

    /** What the caller says is recorded from now on, anew when it was before. */
    LabCaller atTheTone(LabCaller caller) {
        Await.until("it records", Steps.SOON, this::records);
        return caller.waits(REACTION);
    }

    /** Anna has spoken and hears the menu, having heard herself. */
    LabCaller annaAtTheMenu(Speech talk) {
        return annaAtTheTone()
                .says(talk)
                .presses("#")
                .waits(talk.pcm().length().plus(UNTIL_THE_MENU));
    }

    private boolean records() {
        return steps.sidetone().outbox().in("draft").stream().anyMatch(this::recordsAnew);
    }

    private boolean recordsAnew(String message) {
        try (Stream<Path> files = Files.list(house.exchange().asterisk().recordings())) {
            return files.filter(file -> file.getFileName().toString().contains(message))
                    .anyMatch(known::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
