package io.sidetone.core.mail;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a conversation with a mail server that takes too long or says too much. A time-out of the
 * socket is not enough: a server that says one byte a second never meets it.
 */
final class ConversationWatch implements AutoCloseable {

    /**
     * More than any mail server says to one mail, the certificates of TLS included; RFC 5321,
     * 4.5.3.1.5, allows 512 bytes a line.
     */
    static final int MOST_HEARD = 128 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(ConversationWatch.class);

    private record Due(long at, String otherwise) {}

    private final Duration answerLimit;
    private final Duration writeLimit;
    private final Due whole;
    private final Thread watcher = Thread.ofVirtual().name("smtp-watch").unstarted(this::watch);
    private volatile Due step;
    private volatile @Nullable Closeable line;
    private volatile @Nullable String broken;
    private volatile boolean over;
    private int heard;

    private ConversationWatch(SmtpConfig config) {
        this.answerLimit = config.readLimit();
        this.writeLimit = config.writeLimit();
        this.whole = within(config.attemptLimit(), "not done within %s");
        this.step = whole;
    }

    /** Begins to watch an attempt. */
    static ConversationWatch begin(SmtpConfig config) {
        var watch = new ConversationWatch(config);
        watch.watcher.start();
        return watch;
    }

    /** What to close when the time is up. */
    void over(Closeable connection) {
        line = connection;
        var why = broken;
        if (why != null) {
            breakOff(why); // the look-up of the server's name took all the time there was
        }
    }

    /** It is the server's turn. */
    void awaitsAnswer() {
        next(within(answerLimit, "no whole answer within %s"));
    }

    /** A piece of the mail is on its way. */
    void writes() {
        next(within(writeLimit, "took none of the mail for %s"));
    }

    /**
     * The server has said something.
     *
     * @throws IOException when that was too much
     */
    void hears(int bytes) throws IOException {
        heard += Math.max(0, bytes);
        if (heard > MOST_HEARD) {
            broken = "says more than %d KiB; is that a mail server?".formatted(MOST_HEARD / 1024);
            throw new IOException(broken);
        }
    }

    /** Why the conversation was broken off, if it was. */
    Optional<String> broken() {
        return Optional.ofNullable(broken);
    }

    @Override
    public void close() {
        over = true;
        LockSupport.unpark(watcher);
    }

    private void next(Due due) {
        step = due;
        LockSupport.unpark(watcher);
    }

    private void watch() {
        while (!over) {
            var due = step.at() - whole.at() < 0 ? step : whole;
            var left = due.at() - System.nanoTime();
            if (left <= 0) {
                breakOff(due.otherwise());
                return;
            }
            LockSupport.parkNanos(left);
        }
    }

    private void breakOff(String why) {
        broken = why;
        var connection = line;
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (IOException e) {
            LOG.debug("could not hang up on a mail server", e);
        }
    }

    private static Due within(Duration limit, String otherwise) {
        return new Due(System.nanoTime() + limit.toNanos(), otherwise.formatted(words(limit)));
    }

    private static String words(Duration limit) {
        return limit.compareTo(Duration.ofMinutes(2)) < 0
                ? limit.toSeconds() + " s"
                : limit.toMinutes() + " min";
    }
}
