package io.sidetone.agi.server;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Connections that have not said yet what they want. Asterisk says it within a millisecond; who
 * stays longer is a port scanner, or worse. When the room is full, whoever has waited longest is
 * shown out: to refuse the newcomer instead could hit a call. For the same reason no address has a
 * share of its own: all calls come from the one Asterisk.
 */
final class WaitingRoom {

    /** As many as may wait for the accept loop: a burst that was let in there gets by here. */
    static final int MOST = 4096;

    /** The rest is for calls: each needs descriptors for its files and the mail too. */
    private static final int SHARE_OF_DESCRIPTORS = 4;

    private static final Pattern OPEN_FILES =
            Pattern.compile("^Max open files +([0-9]+) ", Pattern.MULTILINE);

    private final int places;
    private final Set<Socket> waiting = new LinkedHashSet<>();

    /**
     * @param places connections at once, 1 or more
     */
    WaitingRoom(int places) {
        this.places = places;
    }

    /** As large as this machine allows. */
    static WaitingRoom forThisMachine() {
        return new WaitingRoom(placesFor(limits()));
    }

    /** For what Linux shows in {@code /proc/self/limits}; empty on other systems. */
    static int placesFor(String limits) {
        var found = OPEN_FILES.matcher(limits);
        if (!found.find()) {
            return MOST;
        }
        long share = Long.parseLong(found.group(1)) / SHARE_OF_DESCRIPTORS;
        return Math.clamp(share, 1, MOST);
    }

    private static String limits() {
        try {
            return Files.readString(Path.of("/proc/self/limits"));
        } catch (IOException notLinux) {
            return "";
        }
    }

    /**
     * A connection comes in.
     *
     * @return who must go for it, longest wait first; mostly nobody
     */
    synchronized List<Socket> enter(Socket socket) {
        var leaving = oldest(waiting.size() - places + 1);
        waiting.add(socket);
        return leaving;
    }

    /**
     * A connection has said what it wants, or given up.
     *
     * @return false when it was shown out before
     */
    synchronized boolean leave(Socket socket) {
        return waiting.remove(socket);
    }

    /** Takes out a quarter of them, those who have waited longest; one at least. */
    synchronized List<Socket> oldestQuarter() {
        return oldest(waiting.size() / 4 + 1);
    }

    /** Takes out all. */
    synchronized List<Socket> clear() {
        return oldest(waiting.size());
    }

    private List<Socket> oldest(int count) {
        var leaving = new ArrayList<Socket>();
        var all = waiting.iterator();
        while (leaving.size() < count && all.hasNext()) {
            leaving.add(all.next());
            all.remove();
        }
        return leaving;
    }
}
