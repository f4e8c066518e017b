package io.sidetone.agi.server;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/**
 * Where Asterisk's {@code AGI(agi://…)} is answered, for whom, and how much at once.
 *
 * @param listen address to listen on, as numbers; FastAGI has no password, so keep to loopback
 *     unless Asterisk is on another host
 * @param port TCP port, 0-65535; 0 lets the system choose one
 * @param allow addresses and networks ({@code 192.0.2.0/24}) that may connect
 * @param calls calls at once; a further one hears that all circuits are busy
 * @param refusals spoken refusals at once; a further call is closed without a word
 * @param stopLimit how long running calls may go on when the server stops
 * @param limits what one connection may send and how long it may last
 */
public record FastAgiConfig(
        @Default("127.0.0.1") String listen,
        @Default("4573") @Range(min = "0", max = "65535") int port,
        @Default("[127.0.0.1, '::1']") List<String> allow,
        @Default("200") @Range(min = "1", max = "100000") int calls,
        @Default("20") int refusals,
        @Default("30s") Duration stopLimit,
        AgiLimits limits) {

    public static final FastAgiConfig DEFAULTS =
            new FastAgiConfig(
                    "127.0.0.1",
                    4573,
                    List.of("127.0.0.1", "::1"),
                    200,
                    20,
                    Duration.ofSeconds(30),
                    AgiLimits.DEFAULTS);

    /**
     * @throws IllegalArgumentException when an address is none or a number is out of range
     */
    public FastAgiConfig {
        InetAddress.ofLiteral(listen);
        allow = List.copyOf(allow);
        allow.forEach(AddressRange::parse);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("fastagi.port must be 0 to 65535, not " + port);
        }
        if (calls < 1 || refusals < 0 || stopLimit.isNegative()) {
            throw new IllegalArgumentException("fastagi.calls must be 1 or more");
        }
    }

    /** The same on another port. */
    public FastAgiConfig withPort(int other) {
        return new FastAgiConfig(listen, other, allow, calls, refusals, stopLimit, limits);
    }
}
