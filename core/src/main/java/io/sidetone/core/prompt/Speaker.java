package io.sidetone.core.prompt;

import java.io.IOException;

/** Says a text to the caller. */
@FunctionalInterface
public interface Speaker {

    /**
     * The text as sound for the telephone, within what a caller waits.
     *
     * @param language a language tag such as {@code de}
     * @throws IOException when it cannot be spoken, or not in time
     */
    Clip speak(String text, String language) throws IOException;
}
