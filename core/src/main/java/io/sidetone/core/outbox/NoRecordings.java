package io.sidetone.core.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Stands where a process has nothing to do with the PBX; what needs it is left to one that has. */
final class NoRecordings implements Recordings {

    @Override
    public boolean fetch(String name, Path target) throws IOException {
        throw noPbx();
    }

    @Override
    public void delete(String name) throws IOException {
        throw noPbx();
    }

    @Override
    public List<String> list(String prefix) throws IOException {
        throw noPbx();
    }

    @Override
    public boolean mayBeGrowing(String name, String channelId) throws IOException {
        throw noPbx();
    }

    private static IOException noPbx() {
        return new IOException("this process does not talk to the PBX");
    }
}
