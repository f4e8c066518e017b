package io.sidetone.manager.wire;

import java.time.Duration;

/**
 * How long to wait, and how much to keep.
 *
 * @param connect for a connection; in a home network, longer means that nobody is there
 * @param login for each step of logging in; Asterisk itself waits a second before it refuses
 * @param answer to an action; a synchronous {@code Originate} may ring for 30 s
 * @param idle without a message before Asterisk is asked whether it is there, and again before it
 *     is held for gone
 * @param boot for the end of Asterisk's start, before the connection is made anew
 * @param firstWait before the second try to connect
 * @param longestWait between tries; an Asterisk that is back is found within it
 * @param queuedEvents that wait for a slow reader at most
 * @param queuedBytes that they take at most
 */
public record WireLimits(
        Duration connect,
        Duration login,
        Duration answer,
        Duration idle,
        Duration boot,
        Duration firstWait,
        Duration longestWait,
        int queuedEvents,
        long queuedBytes) {

    public static final WireLimits DEFAULTS =
            new WireLimits(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(45),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(5),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(5),
                    32_768,
                    8L * 1024 * 1024);
}
