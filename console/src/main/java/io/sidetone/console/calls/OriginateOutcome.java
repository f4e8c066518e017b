package io.sidetone.console.calls;

import io.sidetone.manager.stream.EventStream;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.StreamItem;
import java.time.Duration;
import java.util.Optional;

/**
 * What becomes of a call that Asterisk was told to make.
 *
 * @param id of the action; Asterisk gives it to the outcome, too
 * @param timeout how long it may ring
 */
record OriginateOutcome(String id, Duration timeout) {

    /** Asterisk tells the outcome within milliseconds of its own limit; a busy one later. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /**
     * The outcome.
     *
     * @param words for a person
     */
    record Told(boolean isAnswered, String words) {}

    /** Waits for it. */
    Told await(EventStream stream) throws InterruptedException {
        var alarm = Thread.ofVirtual().name("originate-limit").start(() -> closeLate(stream));
        try {
            return read(stream);
        } finally {
            alarm.interrupt();
        }
    }

    private void closeLate(EventStream stream) {
        try {
            Thread.sleep(timeout.plus(GRACE));
            stream.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // it was told in time
        }
    }

    private Told read(EventStream stream) throws InterruptedException {
        for (var item = stream.next(); item.isPresent(); item = stream.next()) {
            var told = told(item.get());
            if (told.isPresent()) {
                return told.get();
            }
        }
        return new Told(false, "Asterisk did not tell what became of the call");
    }

    private Optional<Told> told(StreamItem item) {
        return switch (item) {
            case ManagerEvent event when isOurs(event) -> Optional.of(outcome(event));
            case Lost lost ->
                    Optional.of(
                            new Told(
                                    false,
                                    "the connection broke before the outcome: " + lost.why()));
            default -> Optional.empty();
        };
    }

    private boolean isOurs(ManagerEvent event) {
        return event.type().equalsIgnoreCase("OriginateResponse")
                && event.first("ActionID").orElse("").equals(id);
    }

    private static Told outcome(ManagerEvent event) {
        boolean isAnswered = event.first("Response").orElse("").equalsIgnoreCase("Success");
        return isAnswered
                ? new Told(true, "answered: " + event.first("Channel").orElse(""))
                : new Told(false, reason(event.first("Reason").orElse("")));
    }

    /** Asterisk's {@code AST_CONTROL_…}, as manager.c's {@code OriginateResponse} has it. */
    private static String reason(String code) {
        return switch (code) {
            case "0" -> "cannot be called: no such telephone, or it is not registered";
            case "1" -> "hung up";
            case "3" -> "did not answer in time";
            case "5" -> "is busy";
            case "8" -> "congestion: the network or the telephone refused";
            default -> "was not reached (reason %s)".formatted(code);
        };
    }
}
