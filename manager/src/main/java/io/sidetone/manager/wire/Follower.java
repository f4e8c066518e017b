package io.sidetone.manager.wire;

import io.sidetone.core.log.LogText;
import io.sidetone.core.waiting.Backoff;
import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiPacket;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.EventStream;
import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.StreamItem;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Follows the events of one Asterisk for ever: a thread of its own reads what comes, whatever
 * becomes of it, for Asterisk cuts off whoever does not read for 100 ms; when the connection ends
 * it is made anew.
 */
final class Follower implements EventStream {

    /** A connection that lasted so long was one. */
    private static final Duration GOOD_TIME = Duration.ofSeconds(1);

    /** Half of what Asterisk itself waits before it cuts a reader off. */
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final Door door;
    private final EventWish wish;
    private final WireLimits limits;
    private final InstantSource clock;
    private final String prefix;
    private final Backoff backoff;
    private final EventQueue queue;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Conversation now;
    private volatile String trouble = "there is no connection yet";
    private @Nullable Instant lostAt;
    private Instant connectedAt = Instant.EPOCH;

    Follower(
            Door door,
            EventWish wish,
            WireLimits limits,
            InstantSource clock,
            RandomGenerator random,
            String prefix) {
        this.door = door;
        this.wish = wish;
        this.limits = limits;
        this.clock = clock;
        this.prefix = prefix;
        backoff = new Backoff(limits.firstWait(), limits.longestWait(), random);
        queue = new EventQueue(limits.queuedEvents(), limits.queuedBytes(), PATIENCE);
    }

    /** Connects, and tells it. */
    void connect() throws IOException {
        var begun = new Conversation(door.open(Optional.of(wish)), limits, prefix);
        now = begun;
        if (closed.getCount() == 0) {
            begun.close();
            return;
        }
        connectedAt = clock.instant();
        tellConnected(begun.version());
    }

    private void tellConnected(String version) {
        var at = clock.instant();
        var since = lostAt;
        if (since != null) {
            queue.add(new Gap(at, since, Gap.Reason.DISCONNECTED, 0));
            lostAt = null;
            trouble = "";
        }
        queue.add(new Connected(at, version));
    }

    /** Tells that there is no connection, once for each reason. */
    void lost(IOException why) {
        var words = LogText.safe(words(why));
        if (lostAt == null || !words.equals(trouble)) {
            var at = clock.instant();
            lostAt = lostAt == null ? at : lostAt;
            trouble = words;
            queue.add(new Lost(at, words));
        }
    }

    private static String words(IOException why) {
        var said = why.getMessage();
        return said == null || said.isBlank()
                ? "the connection broke (" + why.getClass().getSimpleName() + ")"
                : said;
    }

    /** Begins to read. */
    void start(String name) {
        Thread.ofPlatform().daemon().name("ami-" + name).start(this::run);
    }

    private void run() {
        while (closed.getCount() > 0) {
            var conversation = now;
            if (conversation != null) {
                var end = conversation.hear(this::take);
                now = null;
                resetAfterGoodTime();
                lost(end);
            }
            again();
        }
    }

    /** Whoever lets us in and at once drops us is not to be asked twenty times a second. */
    private void resetAfterGoodTime() {
        if (connectedAt.plus(GOOD_TIME).isBefore(clock.instant())) {
            backoff.reset();
        }
    }

    private void again() {
        try {
            if (!isClosedWithin(backoff.next())) {
                connect();
            }
        } catch (IOException still) {
            lost(still);
        }
    }

    private boolean isClosedWithin(Duration wait) {
        try {
            return closed.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            close();
            return true;
        }
    }

    private void take(AmiPacket packet) {
        var at = clock.instant();
        if (packet.leftOut() > 0) {
            queue.add(new Gap(at, at, Gap.Reason.TOO_LARGE, 1));
            return;
        }
        var event = packet.find("Event");
        if (packet.holds(event, "FullyBooted")) {
            queue.add(new Connected(at, versionNow())); // what was asked before was asked too early
        }
        if (isWished(packet, event)) {
            queue.add(ManagerEvent.of(at, packet));
        }
    }

    private String versionNow() {
        var conversation = now;
        return conversation == null ? "" : conversation.version();
    }

    private boolean isWished(AmiPacket packet, int event) {
        Set<String> types = wish.types();
        if (types.isEmpty()) {
            return true;
        }
        for (var type : types) {
            if (packet.holds(event, type)) {
                return true;
            }
        }
        return false;
    }

    AmiResponse ask(AmiAction action) throws IOException {
        return connected().ask(action);
    }

    String version() throws IOException {
        return connected().version();
    }

    int unanswered() {
        var conversation = now;
        return conversation == null ? 0 : conversation.waiting();
    }

    long queuedBytes() {
        return queue.bytes();
    }

    private Conversation connected() throws IOException {
        var conversation = now;
        if (conversation == null) {
            throw new IOException(trouble.isEmpty() ? "the connection is gone" : trouble);
        }
        return conversation;
    }

    @Override
    public Optional<StreamItem> next() throws InterruptedException {
        return queue.next();
    }

    @Override
    public boolean hasMore() {
        return queue.hasMore();
    }

    @Override
    public void close() {
        closed.countDown();
        queue.close();
        var conversation = now;
        if (conversation != null) {
            conversation.close();
        }
    }
}
