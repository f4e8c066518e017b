package io.sidetone.agi.server;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * Connections that have not said yet what they want. Asterisk says it within a millisecond; who
 * stays longer is a port scanner, or worse. When the room is full, whoever has waited longest is
 * shown out: to refuse the newcomer instead could hit a call. For the same reason no address has a
 * share of its own: all calls come from the one Asterisk.
 */
final class WaitingRoom {

    /**
     * Twice what may wait for the accept loop, so that a burst gets by; some 5 KB of heap each. A
     * crowd that finds room sits still, while one that does not comes back and costs more.
     */
    static final int MOST = 8192;

    /** Ten times what Asterisk takes for its prelude on a busy machine. */
    private static final Duration JUST_NOW = Duration.ofMillis(10);

    /** The rest is for calls: each needs descriptors for its files and the mail too. */
    private static final int SHARE_OF_DESCRIPTORS = 4;

    private static final Pattern OPEN_FILES =
            Pattern.compile("^Max open files +([0-9]+) ", Pattern.MULTILINE);

    private final int places;
    private final LongSupplier nanoTime;
    private final Map<Socket, Long> waiting = new LinkedHashMap<>();

    /**
     * @param places connections at once, 1 or more
     * @param nanoTime as {@link System#nanoTime}
     */
    WaitingRoom(int places, LongSupplier nanoTime) {
        this.places = places;
        this.nanoTime = nanoTime;
    }

    /** As large as this machine allows. */
    static WaitingRoom forThisMachine() {
        return new WaitingRoom(placesFor(limits()), System::nanoTime);
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
        var leaving = oldest(waiting.size() - places + 1, Duration.ZERO);
        waiting.put(socket, nanoTime.getAsLong());
        return leaving;
    }

    /**
     * A connection has said what it wants, or given up.
     *
     * @return false when it was shown out before
     */
    synchronized boolean leave(Socket socket) {
        return waiting.remove(socket) != null;
    }

    /**
     * Takes out a quarter of them, one at least, those who have waited longest; nobody who has just
     * come in.
     */
    synchronized List<Socket> oldestQuarter() {
        return oldest(waiting.size() / 4 + 1, JUST_NOW);
    }

    /** Takes out all. */
    synchronized List<Socket> clear() {
        return oldest(waiting.size(), Duration.ZERO);
    }

    private List<Socket> oldest(int count, Duration age) {
        long latest = nanoTime.getAsLong() - age.toNanos();
        var leaving = new ArrayList<Socket>();
        var all = waiting.entrySet().iterator();
        while (leaving.size() < count && all.hasNext()) {
            var next = all.next();
            if (next.getValue() - latest > 0) {
                break;
            }
            leaving.add(next.getKey());
            all.remove();
        }
        return leaving;
    }
}
