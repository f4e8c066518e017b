package io.sidetone.core.trunk;

import java.time.Duration;
import java.util.Optional;

/** What the toll guard says to a call. */
public sealed interface Clearance {

    /** In words, for the log and {@code dial explain}. */
    String why();

    /**
     * It may go out.
     *
     * @param longest how long it may last at most; empty for no limit
     */
    record Allowed(String why, Optional<Duration> longest) implements Clearance {}

    /** It may go out for whoever knows the PIN. */
    record PinNeeded(String why, Optional<Duration> longest) implements Clearance {}

    /**
     * It may not.
     *
     * @param refusal what the caller is told
     */
    record Refused(String why, Refusal refusal) implements Clearance {}
}
