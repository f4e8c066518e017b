package io.sidetone.ari.transport;

import java.time.Duration;

/**
 * What the WebSocket of events may bring and when it counts as dead.
 *
 * @param messageLength characters of one event; Asterisk's longest are some 10,000, with every
 *     channel variable reported some 100,000
 * @param ping between two pings; a household router forgets idle connections after minutes
 * @param idle without a word from Asterisk, an answered ping included: nobody is there. Long enough
 *     for one lost ping and a busy machine
 */
public record SocketLimits(int messageLength, Duration ping, Duration idle) {

    public static final SocketLimits DEFAULTS =
            new SocketLimits(1024 * 1024, Duration.ofSeconds(10), Duration.ofSeconds(30));
}
