package io.sidetone.core.prompt;

import io.sidetone.core.audio.tone.ToneRow;
import java.util.Map;

/** Something that is played to a caller. */
public sealed interface Prompt {

    /**
     * A phrase of the prompt set, in the caller's language.
     *
     * @param name its name in the prompt set, {@code podcast/greeting}
     * @param values what to put in place of the phrase's {@code {placeholders}}; may be hostile
     *     text
     */
    record Phrase(String name, Map<String, String> values) implements Prompt {

        public Phrase {
            values = Map.copyOf(values);
        }
    }

    /**
     * A recording that the PBX holds.
     *
     * @param name as in {@link io.sidetone.core.call.RecordingRequest#name}
     */
    record Recorded(String name) implements Prompt {}

    /** Exact tones, made as audio; a PBX's own generator is not exact enough for them. */
    record Tones(ToneRow row) implements Prompt {}

    /** The phrase {@code name} with nothing to fill in. */
    static Phrase phrase(String name) {
        return new Phrase(name, Map.of());
    }
}
