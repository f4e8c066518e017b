package io.sidetone.lab.faults.kill;

import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Tells what appears in an outbox within a fraction of a millisecond (inotify), as a path such as
 * {@code queue/ID/message.json.new}.
 */
final class SpoolWatch implements AutoCloseable {

    private static final List<String> SHELVES = List.of("new", "draft", "queue", "sent", "gone");

    private final Path outbox;
    private final Consumer<String> told;
    private final WatchService watch;
    private final Map<WatchKey, String> names = new ConcurrentHashMap<>();

    /** A message's directory is watched once and moves: the shelf that it was last seen on. */
    private final Map<String, String> shelves = new ConcurrentHashMap<>();

    /**
     * @param told on the watching thread, so that nothing lies between a sign and what it leads to
     */
    SpoolWatch(Path outbox, Consumer<String> told) {
        this.outbox = outbox;
        this.told = told;
        try {
            watch = outbox.getFileSystem().newWatchService();
            for (String shelf : SHELVES) {
                register(shelf, outbox.resolve(shelf));
            }
        } catch (IOException e) {
            throw new LabFailure("the outbox cannot be watched", e);
        }
        Thread.ofPlatform().daemon().name("spool-watch").start(this::watch);
    }

    @Override
    public void close() {
        try {
            watch.close();
        } catch (IOException e) {
            throw new LabFailure("the outbox is still watched", e);
        }
    }

    private void watch() {
        try {
            while (true) {
                WatchKey key = watch.take();
                String name = names.getOrDefault(key, "");
                for (WatchEvent<?> event : key.pollEvents()) {
                    if (event.context() instanceof Path file) {
                        appeared(name, file.toString());
                    }
                }
                if (!key.reset()) {
                    names.remove(key);
                }
            }
        } catch (ClosedWatchServiceException e) {
            // Nobody wants to know any more.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void appeared(String directory, String file) {
        if (SHELVES.contains(directory)) {
            told.accept(directory + "/" + file);
            shelves.put(file, directory);
            register(file, outbox.resolve(directory).resolve(file));
        } else {
            told.accept(shelves.getOrDefault(directory, "") + "/" + directory + "/" + file);
        }
    }

    private void register(String name, Path directory) {
        try {
            if (Files.isDirectory(directory)) {
                names.put(directory.register(watch, StandardWatchEventKinds.ENTRY_CREATE), name);
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            // Moved on already; it is registered where it went.
        } catch (IOException e) {
            throw new LabFailure("cannot watch " + directory, e);
        }
    }
}
