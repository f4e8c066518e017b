package io.sidetone.core.prompt;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The configuration's section {@code prompts}.
 *
 * @param language the language spoken to everybody, {@code de}; {@code channel} for the one that
 *     the PBX set for the call
 * @param directory the user's own recordings, {@code LANGUAGE/podcast/greeting.wav}; need not exist
 * @param delivery how prompts get to Asterisk
 * @param listen address the prompts are served at
 * @param port port the prompts are served at
 * @param url how Asterisk reaches that port, {@code http://10.0.0.5:4580}, when it is on another
 *     host
 */
public record PromptsConfig(
        @Default("channel") String language,
        @Default("/etc/sidetone/prompts") Path directory,
        @Default("http") Delivery delivery,
        @Default("127.0.0.1") String listen,
        @Default("4580") @Range(min = "0", max = "65535") int port,
        Optional<URI> url) {

    /** The languages to try, as configured. */
    public Languages languages() {
        return new Languages(language.equals("channel") ? "" : language);
    }

    /** How prompts get to Asterisk. */
    public enum Delivery {
        /** Asterisk pulls them; it may be on another host. */
        HTTP,
        /** Asterisk reads them from the same disk. */
        SHARED
    }
}
