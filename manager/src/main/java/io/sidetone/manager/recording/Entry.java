package io.sidetone.manager.recording;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.stream.StreamItem;
import java.time.Instant;
import java.util.Optional;

/** One line of a recording. */
sealed interface Entry {

    /**
     * The first line of each file.
     *
     * @param at when the file was begun
     * @param pbx how the PBX was called
     * @param continues whether what the file before it holds ends where this begins
     * @param connected the version of the manager interface when there was a connection then
     */
    record Header(Instant at, String pbx, boolean continues, Optional<String> connected)
            implements Entry {}

    /** What the stream told. */
    record Told(StreamItem item) implements Entry {}

    /** What the PBX answered. */
    record Answer(Instant at, AmiAction question, AmiResponse response) implements Entry {}

    /** All questions are answered that are asked when a connection begins. */
    record AllAnswered(Instant at) implements Entry {}
}
