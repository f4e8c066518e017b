package io.sidetone.console.serve;

import io.sidetone.ari.http.AriConfig;
import io.sidetone.core.config.Default;
import io.sidetone.manager.ami.AmiConfig;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The section {@code asterisk} of the configuration: the PBX that Sidetone stands beside.
 *
 * @param ari how its REST interface is reached
 * @param ami how its manager interface is reached; only some commands need it
 * @param recordings how recordings come from there
 * @param recordingDirectory the directory of ARI's stored recordings, as Asterisk sees it
 * @param sharedDirectory the same directory as this machine sees it, where that differs: Asterisk
 *     in a container, a network mount
 */
public record AsteriskConfig(
        AriConfig ari,
        Optional<AmiConfig> ami,
        @Default("ari") RecordingsFrom recordings,
        @Default("/var/spool/asterisk/recording") String recordingDirectory,
        Optional<Path> sharedDirectory) {

    /** How recordings come from Asterisk. */
    public enum RecordingsFrom {
        /** Over HTTP; Asterisk may be on another host. */
        ARI,
        /** From the recording directory, which this machine shares. */
        SHARED
    }

    /**
     * @throws IllegalArgumentException when the directory is not absolute: Asterisk would look for
     *     it among its sounds
     */
    public AsteriskConfig {
        if (!recordingDirectory.startsWith("/")) {
            throw new IllegalArgumentException("recording-directory must begin with /");
        }
    }

    /** Where shared recordings lie on this machine. */
    public Path recordingsHere() {
        return sharedDirectory.orElseGet(() -> Path.of(recordingDirectory));
    }
}
