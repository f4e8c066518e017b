package io.sidetone.console.serve;

import io.sidetone.core.config.Inline;
import java.nio.file.Path;

/**
 * The setting {@code state-directory}: where everything lies that outlives the process.
 *
 * @param path made when it is missing
 */
@Inline
public record StateDirectory(Path path) {

    /** The spool of messages. */
    public Path outbox() {
        return path.resolve("outbox");
    }

    /** What is being made just now; worth nothing once the process has ended. */
    public Path scratch() {
        return path.resolve("cache").resolve("unfinished");
    }

    /** What was spoken once and can be spoken again: may be removed at any time. */
    public Path soundCache() {
        return path.resolve("cache").resolve("speech");
    }
}
