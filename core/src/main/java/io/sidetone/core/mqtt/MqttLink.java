package io.sidetone.core.mqtt;

import io.sidetone.core.waiting.Backlog;
import io.sidetone.core.waiting.Backoff;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line to a broker: connects for ever, keeps what is to be told while there is no connection,
 * and says in a retained message whether Sidetone is there. A message leaves the backlog when the
 * broker has confirmed it (QoS 1), so that a broker that restarts gets each at least once.
 */
public final class MqttLink implements MqttSender, AutoCloseable {

    /** Some hours of a busy house; the oldest go first. */
    static final int MOST_WAITING = 1_000;

    /** A broker that restarts is back in a second or two. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    /** One that is gone for long is missed for no longer than this when it returns. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** A broker in the house confirms in milliseconds; one that does not is connected to anew. */
    private static final Duration CONFIRM_LIMIT = Duration.ofSeconds(10);

    /** So long the end of Sidetone waits for what is still to be told. */
    private static final Duration GOODBYE_LIMIT = Duration.ofSeconds(2);

    private static final int IDENTIFIER_BYTES = 6;
    private static final Logger LOG = LoggerFactory.getLogger(MqttLink.class);

    private final MqttConfig config;
    private final Greeting greeting;
    private final String identifier;
    private final Backoff backoff;
    private final Backlog<MqttMessage> backlog = new Backlog<>(MOST_WAITING);
    private final AtomicBoolean greetAgain = new AtomicBoolean();
    private final Thread thread = Thread.ofVirtual().name("mqtt").unstarted(this::run);
    private volatile @Nullable HiveSession session;
    private volatile boolean closed;
    private String toldTrouble = "";

    /**
     * A line that is not connected yet.
     *
     * @param greeting what is published when a connection begins
     * @param random makes a client identifier that no other Sidetone has
     */
    public MqttLink(MqttConfig config, Greeting greeting, RandomGenerator random) {
        this.config = config;
        this.greeting = greeting;
        this.identifier = identifier(random);
        this.backoff = new Backoff(FIRST_WAIT, LONGEST_WAIT, random);
    }

    /** Begins to connect; does not wait for it. */
    public void start() {
        thread.start();
    }

    /** Publishes a message as soon as there is a connection. Never waits, never throws. */
    public void post(MqttMessage message) {
        if (backlog.add(message)) {
            LOG.warn(
                    "more than {} MQTT messages wait for the broker at {}: the oldest are dropped",
                    MOST_WAITING,
                    config.shown());
        }
    }

    /** Publishes the greeting once more, if there is a connection. */
    public void greet() {
        greetAgain.set(true);
        backlog.wake();
    }

    @Override
    public void send(MqttMessage message, Duration limit) throws MqttFailed {
        var open = session;
        if (open == null || !open.isOpen()) {
            throw new MqttFailed("no connection to the broker at " + config.shown());
        }
        try {
            open.publish(message, limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MqttFailed("interrupted", e);
        }
    }

    /**
     * Whether a broker takes us; connects, logs in and says goodbye.
     *
     * @throws MqttFailed when it does not, and why
     */
    public static void probe(MqttConfig config, RandomGenerator random) throws MqttFailed {
        try {
            HiveSession.open(config, identifier(random), status(config, "offline"), () -> {})
                    .close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MqttFailed("interrupted", e);
        }
    }

    private void run() {
        try {
            while (!closed) {
                connectAndServe();
                if (!closed) {
                    Thread.sleep(backoff.next());
                }
            }
        } catch (InterruptedException _) {
            LOG.debug("the line to the broker at {} was broken off", config.shown());
        }
    }

    private void connectAndServe() throws InterruptedException {
        var offline = status(config, "offline");
        try (var open = HiveSession.open(config, identifier, offline, backlog::wake)) {
            session = open;
            LOG.info("connected to the MQTT broker at {}", config.shown());
            toldTrouble = "";
            backoff.reset();
            if (greeting.birthTopic().isPresent()) {
                open.subscribe(greeting.birthTopic().get(), this::heard);
            }
            serve(open);
            if (closed) {
                open.publish(offline, GOODBYE_LIMIT);
            } else {
                LOG.warn("the connection to the MQTT broker at {} is gone", config.shown());
            }
        } catch (MqttFailed e) {
            tell(String.valueOf(e.getMessage()));
        } finally {
            session = null;
        }
    }

    private void serve(HiveSession open) throws MqttFailed, InterruptedException {
        greetAgain.set(true);
        while (open.isOpen() && !closed) {
            if (greetAgain.getAndSet(false)) {
                greet(open);
            }
            var next = backlog.first(() -> open.isOpen() && !closed && !greetAgain.get());
            if (next.isPresent()) {
                open.publish(next.get(), CONFIRM_LIMIT);
                backlog.remove(next.get());
                tellDropped();
            }
        }
    }

    private void greet(HiveSession open) throws MqttFailed, InterruptedException {
        open.publish(status(config, "online"), CONFIRM_LIMIT);
        for (var message : greeting.messages().get()) {
            open.publish(message, CONFIRM_LIMIT);
        }
    }

    private void heard(String payload) {
        if (payload.equals("online")) {
            greet();
        }
    }

    private void tellDropped() {
        var dropped = backlog.takeDropped();
        if (dropped > 0) {
            LOG.warn("{} MQTT messages were dropped while the broker was gone", dropped);
        }
    }

    /** Each trouble once: a broker that is away for a night must not fill the log. */
    private void tell(String trouble) {
        if (trouble.equals(toldTrouble)) {
            LOG.debug("{}", trouble);
        } else {
            LOG.warn("{}; it is tried again for ever", trouble);
        }
        toldTrouble = trouble;
    }

    private static MqttMessage status(MqttConfig config, String word) {
        return new MqttMessage(config.statusTopic(), word, true);
    }

    private static String identifier(RandomGenerator random) {
        var bytes = new byte[IDENTIFIER_BYTES];
        random.nextBytes(bytes);
        return "sidetone-" + HexFormat.of().formatHex(bytes);
    }

    /** Gives what waits a moment to leave, and says goodbye. */
    @Override
    public void close() {
        try {
            if (session != null) {
                backlog.awaitEmpty(GOODBYE_LIMIT);
            }
            closed = true;
            backlog.wake();
            if (session == null || !thread.join(GOODBYE_LIMIT.multipliedBy(2))) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
