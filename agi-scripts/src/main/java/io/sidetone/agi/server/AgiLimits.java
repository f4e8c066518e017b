package io.sidetone.agi.server;

import io.sidetone.core.config.Default;
import java.time.Duration;

/**
 * What one connection may send and how long it may last, before it is taken for something else than
 * an Asterisk. Every number is generous for Asterisk 20 to 23 and small for an attacker.
 *
 * @param preludeLines lines before the call begins; Asterisk sends 23 and one per argument, of
 *     which it allows 128
 * @param preludeBytes bytes of these lines together
 * @param lineBytes bytes of any one line; Asterisk's longest is a variable's value, up to 4096
 *     bytes
 * @param sessionBytes bytes in a whole call; an hour of menus is some ten thousand
 * @param prelude time for the prelude to arrive; Asterisk sends it in one go
 * @param call time for a whole call, so that a handset beside its cradle does not hold a place for
 *     ever
 */
public record AgiLimits(
        @Default("200") int preludeLines,
        @Default("65536") int preludeBytes,
        @Default("8192") int lineBytes,
        @Default("4194304") int sessionBytes,
        @Default("5s") Duration prelude,
        @Default("4h") Duration call) {

    public static final AgiLimits DEFAULTS =
            new AgiLimits(
                    200,
                    64 * 1024,
                    8 * 1024,
                    4 * 1024 * 1024,
                    Duration.ofSeconds(5),
                    Duration.ofHours(4));

    /**
     * @throws IllegalArgumentException when a limit is not positive
     */
    public AgiLimits {
        if (preludeLines < 1 || preludeBytes < 1 || lineBytes < 1 || sessionBytes < 1) {
            throw new IllegalArgumentException("fastagi limits must be positive");
        }
        if (!prelude.isPositive() || !call.isPositive()) {
            throw new IllegalArgumentException("fastagi time limits must be positive");
        }
    }
}
