package io.sidetone.core.prompt;

import io.sidetone.core.audio.convert.TelephoneWav;
import io.sidetone.core.audio.convert.UnusableAudio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The user's own recordings of phrases, {@code DIRECTORY/LANGUAGE/podcast/greeting.wav}, in any
 * usual WAV format. They are looked at for each call, so a new one is heard at once.
 */
public final class UserSounds {

    private static final Logger LOG = LoggerFactory.getLogger(UserSounds.class);

    /** Four minutes at CD quality; a longer file is no prompt and would fill the memory. */
    private static final long LARGEST = 40L * 1024 * 1024;

    private final Path directory;
    private final SoundCache cache;

    /**
     * @param directory need not exist
     * @param cache keeps what had to be converted
     */
    public UserSounds(Path directory, SoundCache cache) {
        this.directory = directory;
        this.cache = cache;
    }

    /** The user's recording of a phrase; empty when there is none, or it cannot be used. */
    Optional<Clip> find(String language, String phrase) {
        if (!phrase.matches(PromptYaml.NAME)) {
            return Optional.empty();
        }
        var file = directory.resolve(language).resolve(phrase + ".wav");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(convert(file));
        } catch (IOException e) {
            LOG.warn("{} is not played: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    private Clip convert(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new UnusableAudio("larger than %d bytes".formatted(LARGEST));
        }
        var wav = Files.readAllBytes(file);
        var key = Sha256.of("user " + TelephoneWav.VERSION, Sha256.of(wav));
        var kept = cache.find(key);
        return kept.isPresent() ? kept.get() : cache.store(key, TelephoneWav.sound(wav));
    }
}
