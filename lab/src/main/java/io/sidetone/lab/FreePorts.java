package io.sidetone.lab;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Ports on loopback that nobody listens on at this moment, below the range from which Linux gives
 * ports to connections (32768 and up): a port given there could be a stranger's by the time that
 * somebody listens on it.
 */
public final class FreePorts {

    private static final int FIRST = 20_001;
    private static final int BEYOND_LAST = 32_768;

    /**
     * One row for all, though it is state: a port that was given out, and that nobody listens on
     * yet, must not be given to another house that is built at the same time.
     */
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(BEYOND_LAST - FIRST));

    private FreePorts() {}

    /** As many TCP ports as asked for, all different. */
    public static List<Integer> tcp(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            while (held.size() < count) {
                hold(next(1)).ifPresent(held::add);
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            held.forEach(FreePorts::close);
        }
    }

    /** A UDP port that satisfies a condition. */
    public static int udp(IntPredicate condition) {
        return udp(1, condition);
    }

    /**
     * The first of some UDP ports in a row, all of them free and given to nobody else.
     *
     * @param condition on the first
     */
    public static int udp(int inARow, IntPredicate condition) {
        while (true) {
            int port = next(inARow);
            if (condition.test(port)
                    && IntStream.range(port, port + inARow).allMatch(FreePorts::isFree)) {
                return port;
            }
        }
    }

    private static int next(int inARow) {
        return FIRST + Math.floorMod(NEXT.getAndAdd(inARow), BEYOND_LAST - FIRST);
    }

    private static boolean isFree(int port) {
        try (DatagramSocket _ = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (SocketException e) {
            return false; // somebody has it; there are thousands more
        }
    }

    private static Optional<ServerSocket> hold(int port) {
        try {
            return Optional.of(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            return Optional.empty(); // somebody has it; there are thousands more
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new LabFailure("cannot give a port back", e);
        }
    }
}
