package io.sidetone.lab.faults.abuse;

import io.sidetone.lab.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Bad peers at work, from the moment they are let loose until they are closed. */
final class Crowd implements AutoCloseable {

    /**
     * More at the same instant than the kernel's queue holds (net.core.somaxconn, 4,096) would be
     * an attack on the kernel, which drops what is too much and has callers try again in a second.
     */
    private static final Duration ARRIVAL = Duration.ofNanos(400_000);

    private static final Duration END_LIMIT = Duration.ofSeconds(10);

    private final int port;
    private final Duration breath;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Set<Thread> members = ConcurrentHashMap.newKeySet();
    private final AtomicLong connections = new AtomicLong();
    private volatile boolean over;

    /**
     * @param port where the victim listens
     * @param breath after which somebody who was shown out comes back
     */
    Crowd(int port, Duration breath) {
        this.port = port;
        this.breath = breath;
    }

    /** Lets another abuse loose. */
    Crowd with(Abuse abuse, SplittableRandom random) {
        for (int i = 0; i < abuse.connections(); i++) {
            SplittableRandom own = random.split();
            Duration delay = ARRIVAL.multipliedBy(random.nextInt(abuse.connections()));
            members.add(Thread.ofVirtual().start(() -> goOn(abuse.deed(), own, delay)));
        }
        return this;
    }

    /** How often a connection was made. */
    long connections() {
        return connections.get();
    }

    /** How many are connected now. */
    int connected() {
        return sockets.size();
    }

    private void goOn(Abuse.Deed deed, SplittableRandom random, Duration delay) {
        Await.pause(delay);
        while (!over) {
            commit(deed, random);
            if (!over) {
                Await.pause(breath);
            }
        }
    }

    private void commit(Abuse.Deed deed, SplittableRandom random) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            connections.incrementAndGet();
            sockets.add(socket);
            try {
                deed.commit(socket, random);
            } finally {
                sockets.remove(socket);
            }
        } catch (IOException shownOut) {
            // As it should be.
        }
    }

    @Override
    public void close() {
        over = true;
        Await.until("the bad peers are gone", END_LIMIT, this::isGone);
    }

    /** Closes again what was connected meanwhile. */
    private boolean isGone() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return members.stream().noneMatch(Thread::isAlive);
    }
}
