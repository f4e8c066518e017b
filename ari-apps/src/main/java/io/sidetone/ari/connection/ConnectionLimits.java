package io.sidetone.ari.connection;

import java.time.Duration;

/**
 * How the connection of events is kept.
 *
 * @param firstRetry before the first try after a loss: Asterisk reloads its HTTP server in less
 * @param longestRetry between two tries at most: a caller after a restart of Asterisk should not
 *     meet us absent for longer
 * @param queuedCharacters of events that wait for being read; more is a gap. Some 20,000 events,
 *     ten seconds of the busiest house
 */
public record ConnectionLimits(Duration firstRetry, Duration longestRetry, int queuedCharacters) {

    public static final ConnectionLimits DEFAULTS =
            new ConnectionLimits(Duration.ofMillis(500), Duration.ofSeconds(30), 16 * 1024 * 1024);
}
