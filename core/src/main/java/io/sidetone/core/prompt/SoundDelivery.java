package io.sidetone.core.prompt;

import java.io.IOException;

/** Brings a prompt to where Asterisk can play it. */
@FunctionalInterface
public interface SoundDelivery {

    /**
     * What to tell Asterisk to play.
     *
     * @throws IOException when this prompt cannot be delivered this way
     */
    Sound deliver(Clip clip) throws IOException;
}
