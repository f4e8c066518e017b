package io.sidetone.lab.bench.peer;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.sidetone.lab.bench.events.ReadTally;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.ManagerConnectionFactory;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.event.ConnectEvent;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.FullyBootedEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.ProtocolIdentifierReceivedEvent;
import org.asteriskjava.manager.event.ShutdownEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** asterisk-java's reader with a listener that counts, in a process of its own. */
public final class AsteriskJavaReader {

    private AsteriskJavaReader() {}

    /**
     * Reads to the end and prints the score.
     *
     * @param arguments the port, how many events are left out of the rates, and after how many
     *     seconds it has read all that it will ever read
     */
    public static void main(String[] arguments)
            throws IOException,
                    AuthenticationFailedException,
                    TimeoutException,
                    InterruptedException {
        // It warns of each header it does not know in each event; that is not to be measured.
        if (LoggerFactory.getLogger("org.asteriskjava") instanceof Logger logger) {
            logger.setLevel(Level.OFF);
        }
        ReadTally tally = new ReadTally(Long.parseLong(arguments[1]));
        CountDownLatch end = new CountDownLatch(1);
        ManagerConnection connection =
                new ManagerConnectionFactory(
                                "127.0.0.1", Integer.parseInt(arguments[0]), "bench", "bench")
                        .createManagerConnection();
        // Of the types alone, each once: it connects again after some, and is told all anew.
        @Nullable Set<Class<?>> types = arguments[1].equals("0") ? new HashSet<>() : null;
        connection.addEventListener(event -> hear(event, types, tally, end));
        connection.login();
        if (!end.await(Long.parseLong(arguments[2]), TimeUnit.SECONDS)) {
            // It has taken an event for the end of the connection, and reads nothing any more.
            System.out.print(tally.score().lines());
        }
        System.exit(0);
    }

    private static void hear(
            ManagerEvent event,
            @Nullable Set<Class<?>> types,
            ReadTally tally,
            CountDownLatch end) {
        switch (event) {
            case ShutdownEvent _ -> {
                System.out.print(tally.score().lines());
                end.countDown();
            }
            // Of the connection, not of the stream.
            case ConnectEvent _, DisconnectEvent _, ProtocolIdentifierReceivedEvent _ -> {}
            case FullyBootedEvent _ -> {}
            default -> {
                if (types == null || types.add(event.getClass())) {
                    tally.came();
                }
            }
        }
    }
}
