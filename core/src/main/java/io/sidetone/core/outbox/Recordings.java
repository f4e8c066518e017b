package io.sidetone.core.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The recordings on the PBX's side, reached through ARI or a shared directory. Names are flat and
 * without extension; the format is WAV, 16-bit linear, 8 kHz, mono.
 */
public interface Recordings {

    /**
     * Copies a recording into a new file here, streamed; does not make it durable.
     *
     * @return false when the PBX has no such recording
     * @throws IOException when the PBX cannot be asked
     */
    boolean fetch(String name, Path target) throws IOException;

    /**
     * Removes a recording from the PBX; does nothing when there is none.
     *
     * @throws IOException when the PBX cannot be asked
     */
    void delete(String name) throws IOException;

    /**
     * The names that begin with {@code prefix}.
     *
     * @throws IOException when the PBX cannot be asked
     */
    List<String> list(String prefix) throws IOException;

    /**
     * Whether the PBX may still be writing the recording: its channel lives, or nobody can tell
     * yet.
     *
     * @param channelId the channel that is recorded
     * @throws IOException when the PBX cannot be asked
     */
    boolean mayBeGrowing(String name, String channelId) throws IOException;
}
