package io.sidetone.core.call;

import io.sidetone.core.outbox.Recordings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** The recordings of scripted callers: a hum of 300 Hz for as long as they speak. */
public final class RecordingsInMemory implements Recordings {

    private static final AudioFormat WAV = new AudioFormat(8000, 16, 1, true, false);
    private static final Duration PAUSE_BEFORE_SPEAKING = Duration.ofMillis(500);

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private volatile boolean reachable = true;

    /** Makes the PBX (un)reachable for everything below. */
    public void reachable(boolean now) {
        reachable = now;
    }

    void add(String name, Duration sound) {
        files.put(name, wav(sound));
    }

    @Override
    public boolean fetch(String name, Path target) throws IOException {
        requireReachable();
        var bytes = files.get(name);
        if (bytes == null) {
            return false;
        }
        Files.write(target, bytes);
        return true;
    }

    @Override
    public void delete(String name) throws IOException {
        requireReachable();
        files.remove(name);
    }

    @Override
    public List<String> list(String prefix) {
        return files.keySet().stream().filter(name -> name.startsWith(prefix)).sorted().toList();
    }

    @Override
    public boolean mayBeGrowing(String name, String channelId) throws IOException {
        requireReachable();
        return false;
    }

    private void requireReachable() throws IOException {
        if (!reachable) {
            throw new IOException("the PBX does not answer");
        }
    }

    private static byte[] wav(Duration sound) {
        var silence = samples(PAUSE_BEFORE_SPEAKING);
        var pcm = new byte[2 * (silence + samples(sound))];
        for (int at = silence; at < pcm.length / 2; at++) {
            var sample = (short) (8000 * Math.sin(2 * Math.PI * 300 * at / WAV.getSampleRate()));
            pcm[2 * at] = (byte) sample;
            pcm[2 * at + 1] = (byte) (sample >> 8);
        }
        var bytes = new ByteArrayOutputStream();
        var stream = new AudioInputStream(new ByteArrayInputStream(pcm), WAV, pcm.length / 2);
        try {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static int samples(Duration length) {
        return (int) (length.toMillis() * WAV.getSampleRate() / 1000);
    }
}
