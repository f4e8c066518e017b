package io.sidetone.core.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** A PBX's recordings for tests. */
public final class RecordingsInMemory implements Recordings {

    private final Map<String, byte[]> recordings = new ConcurrentSkipListMap<>();
    private volatile boolean unreachable;
    private volatile boolean channelAlive;
    private volatile Runnable onDelete = () -> {};

    /** What Asterisk leaves after {@code RECORD FILE}. */
    public void put(String name, byte[] wav) {
        recordings.put(name, wav.clone());
    }

    public void setUnreachable(boolean isUnreachable) {
        unreachable = isUnreachable;
    }

    public void setChannelAlive(boolean isAlive) {
        channelAlive = isAlive;
    }

    /** What happens meanwhile when a recording is about to be deleted. */
    public void onDelete(Runnable action) {
        onDelete = action;
    }

    public List<String> names() {
        return List.copyOf(recordings.keySet());
    }

    @Override
    public boolean fetch(String name, Path target) throws IOException {
        checkReachable();
        var wav = recordings.get(name);
        if (wav == null) {
            return false;
        }
        Files.write(target, wav, StandardOpenOption.CREATE_NEW);
        return true;
    }

    @Override
    public void delete(String name) throws IOException {
        checkReachable();
        onDelete.run();
        recordings.remove(name);
    }

    @Override
    public List<String> list(String prefix) throws IOException {
        checkReachable();
        return names().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    @Override
    public boolean mayBeGrowing(String name, String channelId) throws IOException {
        checkReachable();
        return channelAlive;
    }

    private void checkReachable() throws IOException {
        if (unreachable) {
            throw new IOException("the PBX does not answer");
        }
    }
}
