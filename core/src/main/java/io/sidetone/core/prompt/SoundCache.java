package io.sidetone.core.prompt;

import io.sidetone.core.disk.DiskDoctor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prompts that were rendered once, on disk under the hash of what they were made from. Bounded; the
 * least recently used go first. A disk that is full or read-only costs speed, never a prompt.
 */
public final class SoundCache {

    private static final Logger LOG = LoggerFactory.getLogger(SoundCache.class);

    /** A use is noted no more often than this, to spare an SD card; purging needs no better. */
    private static final Duration NOTED = Duration.ofHours(1);

    private static final int SMALLEST = 44;

    private final Path directory;
    private final SoundCachePurge purge;
    private final InstantSource clock;
    private final DiskDoctor disk = DiskDoctor.ofThisProcess();
    private final AtomicBoolean refused = new AtomicBoolean();

    /**
     * @param directory made when it is missing
     * @param limit bytes that the prompts may take together; what was used within the last minutes
     *     stays all the same
     */
    public SoundCache(Path directory, long limit, InstantSource clock) {
        this.directory = directory;
        this.purge = new SoundCachePurge(directory, limit, clock);
        this.clock = clock;
    }

    /** The prompt of that key; empty when there is none, or it cannot be read. */
    public Optional<Clip> find(String key) {
        var file = file(key);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var wav = Files.readAllBytes(file);
            if (!whole(wav)) {
                // A power cut after the rename can leave an empty file behind.
                Files.deleteIfExists(file);
                return Optional.empty();
            }
            noteUse(file);
            return Optional.of(new Clip(wav, file));
        } catch (IOException e) {
            LOG.debug("Prompt {} cannot be read from the cache: {}", key, e.toString());
            return Optional.empty();
        }
    }

    /** Keeps a prompt; when the disk refuses, the prompt comes back without a file. */
    public Clip store(String key, byte[] wav) {
        var file = file(key);
        var draft = directory.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectories(directory);
            try {
                Files.write(draft, wav);
                Files.setLastModifiedTime(draft, FileTime.from(clock.instant()));
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
            purge.run();
            refused.set(false);
            return new Clip(wav, file);
        } catch (IOException e) {
            tell(e);
            return new Clip(wav, null);
        }
    }

    /** Once: a full disk refuses every prompt of every call. */
    private void tell(IOException failure) {
        if (refused.getAndSet(true)) {
            LOG.debug("A prompt is not kept in {}", directory, failure);
            return;
        }
        LOG.warn(
                "Prompts are not kept in {} for now, each is made anew: {}",
                directory,
                disk.explain(directory, failure).toString());
    }

    private Path file(String key) {
        return directory.resolve(key + ".wav");
    }

    private void noteUse(Path file) {
        var now = clock.instant();
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(NOTED))) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
        } catch (IOException e) {
            LOG.debug("The use of {} cannot be noted: {}", file, e.toString());
        }
    }

    /** Whether the header's length is the file's. */
    private static boolean whole(byte[] wav) {
        if (wav.length < SMALLEST) {
            return false;
        }
        var riff = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        return riff.getInt(4) == wav.length - 8;
    }
}
