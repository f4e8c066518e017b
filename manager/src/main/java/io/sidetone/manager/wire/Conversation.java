package io.sidetone.manager.wire;

import io.sidetone.core.log.LogText;
import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiPacket;
import io.sidetone.manager.ami.AmiProblem;
import io.sidetone.manager.ami.AmiResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Questions and events on one link, while it lasts. */
final class Conversation implements AutoCloseable {

    private final Link link;
    private final WireLimits limits;
    private final String prefix;
    private final Answers answers = new Answers();
    private final AtomicLong lastId = new AtomicLong();

    /**
     * @param prefix of our ids; other programs' ids reach us with events
     */
    Conversation(Link link, WireLimits limits, String prefix) {
        this.link = link;
        this.limits = limits;
        this.prefix = prefix;
    }

    String version() {
        return link.version();
    }

    /** Sends an action and waits for its answer. Any thread but the one in {@link #hear}. */
    AmiResponse ask(AmiAction action) throws IOException {
        var id = prefix + lastId.incrementAndGet();
        var answer = answers.expect(id);
        try {
            link.send(action.with("ActionID", id));
            return answer.await(limits.answer())
                    .orElseThrow(() ->
                            new AmiProblem(
                                    AmiProblem.Kind.DEADLINE,
                                    "Asterisk did not answer %s within %s"
                                            .formatted(
                                                    LogText.safe(action.name()),
                                                    LogText.seconds(limits.answer()))));
        } finally {
            answers.forget(id);
        }
    }

    /** Whether the link is gone. */
    boolean hasEnded() {
        return answers.haveEnded();
    }

    /** How many questions have no answer yet. */
    int waiting() {
        return answers.waiting();
    }

    /**
     * Reads until the link ends; answers go to whoever asked, all else to the listener.
     *
     * @return why it ended
     */
    IOException hear(Consumer<AmiPacket> events) {
        try {
            return read(events);
        } catch (IOException end) {
            answers.fail(end);
            return end;
        } catch (RuntimeException bug) {
            // The stream goes on with a new connection, and says why it broke.
            var end = new IOException("Sidetone could not read what came: " + bug, bug);
            answers.fail(end);
            return end;
        } finally {
            link.close();
        }
    }

    /** Ends with an exception only. */
    private IOException read(Consumer<AmiPacket> events) throws IOException {
        var pinged = false;
        while (true) {
            try {
                var packet = link.next();
                pinged = false;
                if (!answers.take(packet)) {
                    events.accept(packet);
                }
            } catch (SocketTimeoutException idle) {
                if (pinged) {
                    throw new IOException(
                            "Asterisk has said nothing for "
                                    + LogText.seconds(limits.idle().multipliedBy(2)),
                            idle);
                }
                pinged = true;
                link.send(AmiAction.named("Ping").with("ActionID", prefix + "ping"));
            }
        }
    }

    @Override
    public void close() {
        link.close();
    }
}
