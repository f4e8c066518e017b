package io.sidetone.lab.daemon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The daemon's outbox as {@code ls} shows it.
 *
 * @param path the folder
 */
public record OutboxFolder(Path path) {

    /**
     * The messages in a state: {@code draft}, {@code queue}, {@code sent}, {@code dead} or {@code
     * held}.
     */
    public List<String> in(String state) {
        try (Stream<Path> entries = Files.list(path.resolve(state))) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            // The daemon has not made its folders yet.
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether somebody's words are about to be recorded, or are recorded now. */
    public boolean isRecording() {
        return in("draft").stream().anyMatch(id -> draft(id).contains("\"takes\" : [ {"));
    }

    private String draft(String id) {
        try {
            return Files.readString(path.resolve("draft").resolve(id).resolve("message.json"));
        } catch (NoSuchFileException e) {
            // It is no draft any more.
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nothing is on the way any more: all is sent, dead or thrown away. */
    public boolean isDone() {
        return in("draft").isEmpty() && in("queue").isEmpty();
    }

    /** Whether there is no message at all, in whatever state. */
    public boolean isEmpty() {
        return isDone() && in("sent").isEmpty() && in("dead").isEmpty() && in("held").isEmpty();
    }
}
