package io.sidetone.lab.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether the daemon, going by its system calls, ever said or did something that a power cut at
 * that very moment would have made untrue.
 */
public final class PromisesKept {

    private static final String ID = "\\d{8}-\\d{9}-[a-z2-7]{12}";
    private static final Pattern RECORD =
            Pattern.compile("RECORD FILE .*(sidetone-(" + ID + ")-\\d+)");
    private static final Pattern TOLD = Pattern.compile("SIDETONE_RESULT\\W+(SENT|QUEUED)\\b");
    private static final Pattern DELETE =
            Pattern.compile("^DELETE \\S*recordings/stored/sidetone-(" + ID + ")-");
    private static final List<String> OUT_OF_DRAFT = List.of("queue", "held", "sent", "dead");

    private final Path outbox;
    private final LossyDisk disk;
    private final List<String> faults = new ArrayList<>();
    private int promises;
    private Optional<String> spoken = Optional.empty();

    private PromisesKept(Path state) {
        this.outbox = state.resolve("outbox");
        this.disk = new LossyDisk(Objects.requireNonNull(state.getParent()), outbox);
    }

    /**
     * What came of it.
     *
     * @param promises how many were made
     * @param faults those not kept, and renames in the wrong order; each says at which line
     */
    public record Verdict(int promises, List<String> faults) {

        public Verdict {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Judges the trace of one call, from the start of the daemon to its end.
     *
     * @param state the daemon's state directory
     */
    public static Verdict of(SystemCallTrace trace, Path state) {
        var kept = new PromisesKept(state);
        for (SystemCallTrace.Moment moment : trace.moments()) {
            if (moment instanceof SystemCallTrace.Moment.Begun(SystemCall call)) {
                kept.hear(call);
            }
            kept.disk.replay(moment);
        }
        kept.faults.addAll(kept.disk.faults());
        return new Verdict(kept.promises, kept.faults);
    }

    private void hear(SystemCall call) {
        boolean writes = List.of("write", "writev", "sendto", "sendmsg").contains(call.name());
        if (!writes || call.peerPort().isEmpty()) {
            return;
        }
        String text = call.text();
        Matcher record = RECORD.matcher(text);
        Matcher told = TOLD.matcher(text);
        Matcher delete = DELETE.matcher(text);
        if (record.find()) {
            spoken = Optional.of(record.group(2));
            promise(call, "records " + record.group(1), mayRecord(record));
        } else if (told.find()) {
            promise(call, "tells the caller " + told.group(1), mayTell(told.group(1)));
        } else if (delete.find()) {
            promise(call, "deletes the recording", isOut(delete.group(1)));
        } else if (text.startsWith("MAIL FROM:")) {
            promise(call, "sends the mail", spoken.filter(this::isOut).isPresent());
        }
    }

    /** Its name must be found again by whoever comes after a crash. */
    private boolean mayRecord(Matcher record) {
        Path journal = outbox.resolve("draft").resolve(record.group(2)).resolve("message.json");
        return disk.isSafe(journal) && disk.text(journal).contains(record.group(1));
    }

    /** "Sent" is what the server said, and that is written down. */
    private boolean mayTell(String result) {
        return spoken.filter(this::isOut).stream()
                .flatMap(this::journals)
                .anyMatch(journal ->
                        result.equals("QUEUED")
                                || (disk.isSafe(journal)
                                        && disk.text(journal).contains("DELIVERED")));
    }

    private boolean isOut(String id) {
        return journals(id)
                .anyMatch(journal ->
                        disk.isSafe(journal) && disk.isSafe(journal.resolveSibling("audio.wav")));
    }

    private Stream<Path> journals(String id) {
        return OUT_OF_DRAFT.stream()
                .map(shelf -> outbox.resolve(shelf).resolve(id).resolve("message.json"));
    }

    private void promise(SystemCall call, String what, boolean kept) {
        promises++;
        if (!kept) {
            faults.add(
                    "line %d: Sidetone %s, which a power cut would make untrue"
                            .formatted(call.line(), what));
        }
    }
}
