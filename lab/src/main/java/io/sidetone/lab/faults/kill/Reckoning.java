package io.sidetone.lab.faults.kill;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.faults.calls.Arrival;
import io.sidetone.lab.faults.calls.RecordingArchive;
import io.sidetone.lab.faults.calls.SpokenCall;
import io.sidetone.lab.mail.ReceivedMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was said, against what arrived: the proof that nothing was lost, and what it found. */
final class Reckoning {

    private static final int SHOWN = 12;

    private final List<String> problems = new ArrayList<>();
    private final RecordingArchive archive;
    private final Map<String, List<ReceivedMail>> arrived;
    private final List<Kill> kills;
    private int delivered;
    private int duplicates;

    Reckoning(LabHouse house, RecordingArchive archive, List<Kill> kills) {
        this.archive = archive;
        this.kills = kills;
        this.arrived = Arrival.byMessage(house.mail().received());
    }

    int delivered() {
        return delivered;
    }

    int duplicates() {
        return duplicates;
    }

    /** Compares each call with what came of it. */
    void calls(List<SpokenCall> calls) {
        Set<String> known = new HashSet<>();
        for (SpokenCall call : calls) {
            call.messageId().ifPresent(known::add);
            List<ReceivedMail> mails =
                    call.messageId()
                            .map(id -> arrived.getOrDefault(id, List.of()))
                            .orElse(List.of());
            compare(call, mails);
        }
        Set<String> strange = new HashSet<>(arrived.keySet());
        strange.removeAll(known);
        strange.forEach(id -> problems.add(id + ": a message of no call"));
    }

    /** Looks for what a kill may have left behind. */
    void leftovers(Path outbox, Path recordings, Path temporary) {
        for (String shelf : List.of("new", "draft", "queue", "gone", "broken", "dead", "held")) {
            Census.entries(outbox.resolve(shelf))
                    .forEach(left ->
                            problems.add(
                                    "left in the outbox: " + shelf + "/" + left.getFileName()));
        }
        for (Path message : Census.entries(outbox.resolve("sent"))) {
            for (Path file : Census.entries(message)) {
                if (file.getFileName().toString().matches("take-.*|.*\\.new|encoded-.*")) {
                    problems.add("left with a sent message: " + outbox.relativize(file));
                }
            }
        }
        Census.entries(recordings).stream()
                .filter(file -> file.getFileName().toString().startsWith("sidetone-"))
                .forEach(file ->
                        problems.add("left in Asterisk's directory: " + file.getFileName()));
        Census.entries(temporary).stream()
                .filter(file -> file.getFileName().toString().startsWith("sidetone-"))
                .forEach(file ->
                        problems.add("left among the temporary files: " + file.getFileName()));
    }

    /**
     * Ends the reckoning.
     *
     * @throws LabFailure when anything was lost or left behind; with what
     */
    void close() {
        if (!problems.isEmpty()) {
            throw new LabFailure(
                    "%d things are not as they must be:%n%s"
                            .formatted(
                                    problems.size(),
                                    String.join(
                                            System.lineSeparator(),
                                            problems.subList(
                                                    0, Math.min(SHOWN, problems.size())))));
        }
    }

    private void compare(SpokenCall call, List<ReceivedMail> mails) {
        if (mails.isEmpty() && call.mustArrive()) {
            problems.add("lost: " + call);
        }
        if (!mails.isEmpty() && call.mustNotArrive()) {
            problems.add("sent, though nobody wanted it: " + call);
        }
        if (mails.isEmpty() || call.mustNotArrive()) {
            return;
        }
        delivered++;
        for (ReceivedMail mail : mails) {
            Arrival.flaw(mail, call, archive).ifPresent(problems::add);
        }
        for (int i = 1; i < mails.size(); i++) {
            duplicates++;
            explain(call.messageId().orElseThrow(), mails.get(i - 1), mails.get(i))
                    .ifPresent(problems::add);
        }
    }

    /** A duplicate is right when the server had the first one and the journal did not say so. */
    private Optional<String> explain(String id, ReceivedMail first, ReceivedMail second) {
        Instant before = taken(second);
        boolean explained =
                kills.stream()
                        .filter(kill -> kill.when().isBefore(before))
                        .filter(kill -> kill.when().plusSeconds(2).isAfter(taken(first)))
                        .map(kill -> kill.found().states().getOrDefault(id, ""))
                        .anyMatch(state -> state.startsWith("queue"));
        return explained
                ? Optional.empty()
                : Optional.of(
                        "%s: delivered at %s and again at %s, with no kill between"
                                .formatted(id, taken(first), before));
    }

    private static Instant taken(ReceivedMail mail) {
        try {
            return Files.getLastModifiedTime(mail.eml()).toInstant();
        } catch (IOException e) {
            throw new LabFailure("cannot see when " + mail.eml() + " came", e);
        }
    }
}
