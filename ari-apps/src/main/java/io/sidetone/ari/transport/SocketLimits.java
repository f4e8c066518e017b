package io.sidetone.ari.transport;

import java.time.Duration;

/**
 * What the WebSocket of events may bring and when it counts as dead.
 *
 * @param messageLength characters of one event; Asterisk's longest are some 10,000, with every
 *     channel variable reported some 100,000
 * @param ping between two pings; after two of them a closed connection is noticed for certain, and
 *     callers on it wait that long
 * @param idle without a word from Asterisk, an answered ping included: nobody is there. Long enough
 *     for some lost pings and a busy machine
 */
public record SocketLimits(int messageLength, Duration ping, Duration idle) {

    public static final SocketLimits DEFAULTS =
            new SocketLimits(1024 * 1024, Duration.ofSeconds(3), Duration.ofSeconds(15));
}
