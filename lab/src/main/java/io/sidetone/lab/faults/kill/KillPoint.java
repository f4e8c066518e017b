package io.sidetone.lab.faults.kill;

import io.sidetone.lab.faults.calls.Habit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A moment at which the daemon is killed.
 *
 * @param what the moment, for people
 * @param kind what tells that it has come
 * @param sign what is then seen: a path below the outbox, or words of the SMTP conversation
 * @param habit what callers had better do for it to come soon; empty when anything will do
 * @param spread the kill falls at random within this long after the sign; zero for at once
 */
record KillPoint(String what, Kind kind, Pattern sign, Optional<Habit> habit, Duration spread) {

    /** Where the sign is seen. */
    enum Kind {
        /** A file or directory appears in the outbox. */
        OUTBOX,
        /** A line is said over SMTP. */
        SMTP,
        /** The mail server reads this far and no further: what the kernel holds dies too. */
        INSIDE_DATA,
        /** A file in the outbox, while the mail server is down. */
        SERVER_DOWN,
        /** The process was started; it is not ready yet. */
        STARTING,
        /** The daemon is ready. */
        READY
    }

    /** A chance moment of a call, its recording's end, and its delivery. */
    static final KillPoint RANDOM =
            new KillPoint(
                    "a random moment",
                    Kind.READY,
                    Pattern.compile(""),
                    Optional.empty(),
                    millis(6_000));

    private static final String ID = "[0-9a-z-]{20,}";

    private static final Duration AT_ONCE = Duration.ZERO;

    /** Longer than anything the daemon does on the disk between two steps. */
    private static final Duration STEP = millis(5);

    /** All of them but the random one: the life of a message, in its order. */
    static List<KillPoint> all() {
        return List.of(
                file("draft being laid out", "new/ID", AT_ONCE),
                file("draft just made", "draft/ID", AT_ONCE),
                file("take being journalled", "draft/ID/message.json.new", AT_ONCE),
                file("recording runs", "draft/ID/message.json", millis(1_500)),
                file("recording ended, being pulled", "draft/ID/take-1.wav.new", AT_ONCE),
                file("recording pulled", "draft/ID/take-1.wav", AT_ONCE),
                file("caller listens, or is in the menu", "draft/ID/take-1.wav", millis(2_000))
                        .with(Habit.LISTEN),
                file("second take being pulled", "draft/ID/take-2.wav.new", AT_ONCE)
                        .with(Habit.APPEND),
                file("takes being joined", "draft/ID/audio.wav.new", AT_ONCE),
                file("joined, before the move to queue/", "draft/ID/audio.wav", STEP),
                file("just moved to queue/", "queue/ID", AT_ONCE),
                file("thrown away by the caller", "gone/ID", STEP).with(Habit.CANCEL),
                smtp("SMTP: greeting", "S: 220 .*", AT_ONCE),
                smtp("SMTP: EHLO", "C: EHLO .*", AT_ONCE),
                smtp("SMTP: MAIL", "C: MAIL .*", AT_ONCE),
                smtp("SMTP: RCPT", "C: RCPT .*", AT_ONCE),
                smtp("SMTP: DATA", "C: DATA", STEP),
                new KillPoint(
                        "SMTP: in the middle of the message",
                        Kind.INSIDE_DATA,
                        Pattern.compile(" *.connection dropped after .*"),
                        Optional.empty(),
                        AT_ONCE),
                smtp("SMTP: after the final dot", " *.\\d+ bytes of message.", AT_ONCE),
                smtp("SMTP: the 250 is on its way", "S: 250 2.0.0 taken", STEP),
                smtp("SMTP: the 250 has come", "C: QUIT", STEP),
                file("delivery being journalled", "queue/ID/message.json.new", STEP),
                file("just moved to sent/", "sent/ID", AT_ONCE),
                new KillPoint(
                        "waiting to try again",
                        Kind.SERVER_DOWN,
                        path("queue/ID/message.json"),
                        Optional.empty(),
                        millis(1_500)),
                new KillPoint(
                        "start-up",
                        Kind.STARTING,
                        Pattern.compile(""),
                        Optional.empty(),
                        millis(900)));
    }

    /** Whether what an earlier daemon left brings the moment, too, with no caller at all. */
    boolean comesAtStart() {
        return kind != Kind.READY && habit.isEmpty() && !sign.pattern().startsWith("new/");
    }

    private KillPoint with(Habit wanted) {
        return new KillPoint(what, kind, sign, Optional.of(wanted), spread);
    }

    private static KillPoint file(String what, String path, Duration spread) {
        return new KillPoint(what, Kind.OUTBOX, path(path), Optional.empty(), spread);
    }

    private static KillPoint smtp(String what, String line, Duration spread) {
        return new KillPoint(what, Kind.SMTP, Pattern.compile(line), Optional.empty(), spread);
    }

    private static Pattern path(String path) {
        return Pattern.compile(path.replace("ID", ID).replace(".", "\\."));
    }

    private static Duration millis(int millis) {
        return Duration.ofMillis(millis);
    }
}
