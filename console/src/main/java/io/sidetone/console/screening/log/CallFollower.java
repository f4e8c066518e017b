package io.sidetone.console.screening.log;

import io.sidetone.agi.screening.log.ScreenedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Tells which calls of the log are new, or have become something else since they were told. */
final class CallFollower {

    /** No call is in the menu that long: Sidetone has died with it. */
    private static final Duration FORGOTTEN = Duration.ofHours(2);

    /** The log is written a moment after the call came in. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private final Map<String, ScreenedCall> told = new HashMap<>();

    /** From when on the log is to be read, so that nothing is missed. */
    Instant from(Instant now) {
        return told.values().stream()
                .filter(call -> call.ended().isEmpty())
                .map(ScreenedCall::at)
                .filter(now.minus(FORGOTTEN)::isBefore)
                .min(Instant::compareTo)
                .filter(now.minus(LATE)::isAfter)
                .orElse(now.minus(LATE));
    }

    /** Those that are to be told. */
    Stream<ScreenedCall> news(Stream<ScreenedCall> calls) {
        return calls.filter(this::isNews);
    }

    /** Nothing from before comes again. */
    void forgetBefore(Instant from) {
        told.values().removeIf(call -> call.at().isBefore(from));
    }

    private boolean isNews(ScreenedCall call) {
        return !call.equals(told.put(call.channelId(), call));
    }
}
