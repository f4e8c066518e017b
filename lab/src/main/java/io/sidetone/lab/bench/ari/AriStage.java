package io.sidetone.lab.bench.ari;

import java.time.Duration;

/** What both sides of the comparison go through; server and client have to agree on it. */
public final class AriStage {

    /** The log-in, the application and the place below {@code /ari/} that is asked for. */
    public static final String NAME = "bench";

    /** What Asterisk takes for a request in this bench. */
    public static final Duration EACH_CALL = Duration.ofMillis(10);

    /** Events of one run. */
    public static final int EVENTS = 200_000;

    /** Events that come at once, as fast as the line takes them. */
    static final int BURST = 10_000;

    /** Threads that ask at the same time. */
    static final int ASKING = 64;

    /** Until then the compiler, and not the transport, is measured. */
    static final Duration WARM_UP = Duration.ofSeconds(1);

    static final Duration RATE_TIME = Duration.ofSeconds(3);

    /** Requests without a waiting thread, all in the same moment. */
    public static final int ASYNCHRONOUS = 50;

    /** Fifty calls of 10 ms; whatever has no answer by then is not going to have one soon. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A channel's id that asks for the next events. */
    static final String NEXT_BURST = "burst";

    private AriStage() {}
}
