package io.sidetone.core.prompt.delivery;

import io.sidetone.core.prompt.Clip;
import io.sidetone.core.prompt.Sound;
import io.sidetone.core.prompt.SoundDelivery;
import java.io.FileNotFoundException;
import java.io.IOException;

/** Asterisk on the same disk: it plays the file where it lies, if its user may read it. */
public final class SharedDelivery implements SoundDelivery {

    private static final String EXTENSION = ".wav";

    @Override
    public Sound deliver(Clip clip) throws IOException {
        var file = clip.file();
        if (file == null) {
            throw new FileNotFoundException("the prompt could not be written to disk");
        }
        var path = file.toAbsolutePath().toString();
        return new Sound.Named(path.substring(0, path.length() - EXTENSION.length()));
    }
}
