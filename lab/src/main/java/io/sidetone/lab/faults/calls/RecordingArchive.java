package io.sidetone.lab.faults.calls;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.asterisk.LabAsterisk;
import io.sidetone.lab.audio.Pcm;
import io.sidetone.lab.audio.WavFile;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;

/**
 * Keeps what Asterisk records, whatever becomes of it: each recording gets a second name on the
 * disk the moment it appears, and through that all that is written to it. So a mail can be compared
 * with what there was to deliver, sample by sample.
 */
public final class RecordingArchive implements AutoCloseable {

    private final Path recordings;
    private final Path kept;
    private final WatchService watch;

    /** Begins with the recordings to come. */
    public RecordingArchive(LabAsterisk asterisk) {
        this.recordings = asterisk.recordings();
        try {
            // Beside the recordings: a second name needs the same file system.
            this.kept = Files.createTempDirectory(asterisk.folder(), "kept-");
            this.watch = recordings.getFileSystem().newWatchService();
            recordings.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
        } catch (IOException e) {
            throw new LabFailure("the recordings cannot be watched", e);
        }
        Thread.ofPlatform().daemon().name("recording-archive").start(this::watch);
    }

    /** All that was recorded under a name. */
    public Pcm recorded(String name) {
        try {
            return WavFile.read(kept.resolve(name + ".wav"));
        } catch (IOException e) {
            throw new LabFailure("Asterisk was told to record " + name + ", and did not", e);
        }
    }

    /** Whether Asterisk ever opened a recording of that name, and wrote something. */
    public boolean has(String name) {
        try {
            return Files.size(kept.resolve(name + ".wav")) > 0;
        } catch (IOException e) {
            return false; // it never appeared
        }
    }

    /** Those of these recordings that still lie in Asterisk's directory. */
    public List<String> left(List<String> names) {
        return names.stream()
                .filter(name -> Files.exists(recordings.resolve(name + ".wav")))
                .toList();
    }

    /** Gives up the second name. */
    public void forget(String name) {
        try {
            Files.deleteIfExists(kept.resolve(name + ".wav"));
        } catch (IOException e) {
            throw new LabFailure("cannot remove the copy of " + name, e);
        }
    }

    /** What is kept goes with Asterisk's folder. */
    @Override
    public void close() {
        try {
            watch.close();
        } catch (IOException e) {
            throw new LabFailure("the recordings are still watched", e);
        }
    }

    private void watch() {
        try {
            while (true) {
                WatchKey key = watch.take();
                key.pollEvents().forEach(this::keep);
                key.reset();
            }
        } catch (ClosedWatchServiceException e) {
            // No more recordings are wanted.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(WatchEvent<?> event) {
        if (!(event.context() instanceof Path name)) {
            return; // the kernel counts what it could not tell; whoever asks for it will miss it
        }
        try {
            Files.createLink(kept.resolve(name), recordings.resolve(name));
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            // Gone within a moment, or there already.
        } catch (IOException e) {
            throw new LabFailure("cannot keep " + name, e);
        }
    }
}
