package io.sidetone.console.mailboxes;

import io.sidetone.manager.lcd.ChannelGlob;
import io.sidetone.manager.lcd.LcdAddress;
import io.sidetone.manager.lcd.LcdCharacters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options about a display. */
final class LcdOptions {

    @Option(
            names = "--lcd",
            paramLabel = "HOST[:PORT]",
            description = {
                "Show the counts, the clock, new messages and callers on the display of the LCDd"
                        + " there, until it is ended. Port: 13666",
                "LCDd is LCDproc's server; it may come and go."
            })
    private @Nullable String address;

    @Option(
            names = "--lcd-calls",
            paramLabel = "GLOB",
            split = ",",
            description = {
                "Show only callers whose channel is called so: 'PJSIP/trunk-*'; 'none' for nobody.",
                "Default: everybody who has a telephone ring"
            })
    private List<String> calls = List.of();

    @Option(
            names = "--lcd-characters",
            paramLabel = "SET",
            defaultValue = "ASCII",
            description = {
                "What the display can write: ${COMPLETION-CANDIDATES}. Default: ascii",
                "With latin1, LCDd's driver must know umlauts, as hd44780 does."
            })
    private LcdCharacters characters = LcdCharacters.ASCII;

    /**
     * Where the display is; empty when none is wanted.
     *
     * @throws IllegalArgumentException when that is no address
     */
    Optional<LcdAddress> address() {
        try {
            return Optional.ofNullable(address).map(LcdAddress::new);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--lcd: " + e.getMessage(), e);
        }
    }

    /** Whose calls are shown. */
    ChannelGlob calls() {
        return ChannelGlob.anyOf(calls);
    }

    LcdCharacters characters() {
        return characters;
    }
}
