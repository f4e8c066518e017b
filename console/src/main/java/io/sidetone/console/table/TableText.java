package io.sidetone.console.table;

import io.sidetone.manager.endpoint.Contact;
import java.time.Duration;
import java.util.Optional;

/** Words and numbers of tables. */
final class TableText {

    private TableText() {}

    /** Minutes and seconds; hours too when there are any. */
    static String clock(Duration time) {
        var length = time.isNegative() ? Duration.ZERO : time;
        return length.toHours() > 0
                ? "%d:%02d:%02d"
                        .formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart())
                : "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }

    /** {@code 12.3 ms}; empty when nothing was measured. */
    static String milliseconds(Optional<Duration> time) {
        return time.map(each -> "%d.%d ms".formatted(tenths(each) / 10, tenths(each) % 10))
                .orElse("");
    }

    /** What a contact's reachability is called. */
    static String words(Contact.Reachability reachability) {
        return switch (reachability) {
            case REACHABLE -> "reachable";
            case UNREACHABLE -> "unreachable";
            case NOT_ASKED -> "not asked";
            case UNKNOWN -> "unknown";
        };
    }

    /** {@code 1 queue}, {@code 2 queues}. */
    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static long tenths(Duration time) {
        return (time.toNanos() + 50_000) / 100_000;
    }
}
