package io.sidetone.core.recordings;

import io.sidetone.core.outbox.Recordings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** The recordings in a directory that Sidetone shares with Asterisk. */
public final class SharedDirectoryRecordings implements Recordings {

    /**
     * Asterisk writes through a 32 KiB buffer, two seconds of sound; a file that rested this long
     * is written no more, even when nobody filled in its lengths.
     */
    private static final Duration REST = Duration.ofSeconds(30);

    private static final Pattern FLAT = Pattern.compile("[A-Za-z0-9-]{1,100}");
    private static final String EXTENSION = ".wav";

    /** Where format_wav.c keeps the number of sound bytes; zero until the file is closed. */
    private static final int DATA_LENGTH_AT = 40;

    private static final int HEADER = 44;

    private final Path directory;
    private final Clock clock;

    /**
     * @param directory as this machine sees it
     */
    public SharedDirectoryRecordings(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public boolean fetch(String name, Path target) throws IOException {
        var file = file(name);
        if (!isThere(file)) {
            return false;
        }
        try {
            Files.copy(file, target);
            return true;
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    @Override
    public List<String> list(String prefix) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix) && name.endsWith(EXTENSION))
                    .map(name -> name.substring(0, name.length() - EXTENSION.length()))
                    .filter(name -> FLAT.matcher(name).matches())
                    .sorted()
                    .toList();
        } catch (NoSuchFileException missing) {
            throw new IOException(
                    "no directory %s: create it, owned by Asterisk's user and readable here"
                            .formatted(directory),
                    missing);
        }
    }

    /**
     * A file whose header has no length yet and that changed within the last 30 s; or in the next,
     * for a change in an hour is one from before the clock was set back.
     */
    @Override
    public boolean mayBeGrowing(String name, String channelId) throws IOException {
        var file = file(name);
        return isThere(file) && !hasLength(file) && restedFor(file).abs().compareTo(REST) < 0;
    }

    private Duration restedFor(Path file) throws IOException {
        return Duration.between(Files.getLastModifiedTime(file).toInstant(), clock.instant());
    }

    private static boolean hasLength(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] header = in.readNBytes(HEADER);
            return header.length == HEADER
                    && ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(DATA_LENGTH_AT)
                            != 0;
        }
    }

    private static boolean isThere(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private Path file(String name) {
        if (!FLAT.matcher(name).matches()) {
            throw new IllegalArgumentException("not a flat recording name");
        }
        return directory.resolve(name + EXTENSION);
    }
}
