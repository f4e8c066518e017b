package io.sidetone.core.prompt.delivery;

import io.sidetone.core.prompt.Clip;
import io.sidetone.core.prompt.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The prompts that may be fetched, under the hash of their content. What lies on disk costs no
 * memory here; the rest is held, and dropped oldest first.
 */
final class Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    private static final int PROMPTS = 4_096;
    private static final long MEMORY = 16L * 1024 * 1024;

    private static final byte[] ON_DISK = {};

    private final Map<String, Clip> prompts = new LinkedHashMap<>(64, 0.75f, true);
    private long held;

    /** Puts a prompt on the shelf and says under which hash. */
    synchronized String put(Clip clip) {
        var hash = Sha256.of(clip.wav());
        var light = clip.file() == null ? clip : new Clip(ON_DISK, clip.file());
        held += light.wav().length;
        var former = prompts.put(hash, light);
        held -= former == null ? 0 : former.wav().length;
        var oldest = prompts.entrySet().iterator();
        while (prompts.size() > PROMPTS || (held > MEMORY && prompts.size() > 1)) {
            held -= oldest.next().getValue().wav().length;
            oldest.remove();
        }
        return hash;
    }

    /** The content of that hash; empty when it is not here, or no longer what it was. */
    Optional<byte[]> take(String hash) {
        var clip = get(hash);
        if (clip == null) {
            return Optional.empty();
        }
        var file = clip.file();
        if (file == null) {
            return Optional.of(clip.wav());
        }
        try {
            return Optional.of(Files.readAllBytes(file)).filter(wav -> hash.equals(Sha256.of(wav)));
        } catch (IOException e) {
            LOG.warn("A prompt is gone: {}", e.toString());
            return Optional.empty();
        }
    }

    private synchronized @Nullable Clip get(String hash) {
        return prompts.get(hash);
    }
}
