package io.sidetone.agi.server;

import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.HangupWatch;
import io.sidetone.core.log.LogText;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call's line to Asterisk. Sends one command at a time, never the next before the answer to the
 * last: Asterisk takes a second command as the wish to break off the first and then leaves the
 * first unanswered.
 */
public final class AgiConnection implements AutoCloseable {

    /**
     * How long Asterisk has to end its side when the flow is over. It answers our end of stream at
     * once; closing earlier makes it log a broken pipe.
     */
    static final Duration FAREWELL = Duration.ofSeconds(1);

    /** Asterisk's command buffer since 22.6, less its final zero; a longer command is cut there. */
    private static final int LONGEST_COMMAND = 8191;

    private static final Logger log = LoggerFactory.getLogger(AgiConnection.class);

    private final Socket socket;
    private final AgiRequest request;
    private final String name;
    private final Inbound inbound;
    private final ReentrantLock oneCommand = new ReentrantLock();
    private final long callDeadline;

    private AgiConnection(
            Socket socket, AgiRequest request, TimedInput in, LineReader lines, Duration longest) {
        this.socket = socket;
        this.request = request;
        this.name = LogText.safe(request.channel());
        this.inbound = new Inbound(name, in, lines, this::closeSocket);
        this.callDeadline = System.nanoTime() + longest.toNanos();
    }

    /**
     * Reads the prelude and takes over the socket, which {@link #close} closes.
     *
     * @param watch ends what takes too long
     * @throws ProtocolBroken when the other side is no Asterisk, or silent for too long
     * @throws IOException when the connection breaks
     */
    static AgiConnection open(Socket socket, AgiLimits limits, DeadlineWatch watch)
            throws IOException {
        var in = new TimedInput(socket);
        in.limited(System.nanoTime() + limits.prelude().toNanos());
        watch.over(in);
        var lines = new LineReader(in, limits.lineBytes(), limits.preludeBytes());
        try {
            var request = Prelude.read(lines, limits.preludeLines());
            in.unlimited();
            // A PBX whose machine died sends nothing, not even an end of stream.
            socket.setKeepAlive(true);
            lines.endPrelude(limits.sessionBytes());
            return new AgiConnection(socket, request, in, lines, limits.call());
        } catch (SocketTimeoutException late) {
            throw new ProtocolBroken(
                    "no complete FastAGI prelude within " + limits.prelude().toMillis() + " ms");
        }
    }

    /** What Asterisk said at the beginning. */
    public AgiRequest request() {
        return request;
    }

    /** The channel's name, fit for a log line. */
    public String name() {
        return name;
    }

    /**
     * Asks nothing of Asterisk, only looks at what it has said already.
     *
     * @throws CallEnded when the caller has left, or the line to Asterisk is lost
     */
    public void mustBeThere() throws CallEnded {
        inbound.mustBeThere();
    }

    /** As {@link io.sidetone.core.call.Call#onHangup}; a lost line counts as a hang-up. */
    public HangupWatch onHangup(Runnable action) {
        return inbound.watch(action);
    }

    /**
     * Sends a command and waits for its answer. May be called by any thread; the second waits for
     * the first. Some commands work after a hang-up too: {@code EXEC}, {@code GET VARIABLE}, {@code
     * SET VARIABLE}.
     *
     * @param command a command line without its end, at most 8191 bytes, no control characters
     * @param limit time for the answer, from now on; when it passes, the connection is closed, for
     *     a late answer would be taken for that to the next command
     * @throws CallEnded when Asterisk refuses the command, does not answer in time, answers
     *     nonsense, or cannot be reached
     * @throws IllegalArgumentException when the command cannot be sent as one line
     */
    public AgiReply command(String command, Duration limit) throws CallEnded {
        byte[] line = encode(command);
        oneCommand.lock();
        try {
            inbound.expect();
            send(line);
            var shorter = shorter(limit);
            return reply(command, shorter, inbound.await(shorter));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            inbound.lose(CallEnded.Reason.CONNECTION_LOST, "the call was interrupted");
            throw new CallEnded(CallEnded.Reason.CONNECTION_LOST, "the call was interrupted");
        } finally {
            oneCommand.unlock();
        }
    }

    private static byte[] encode(String command) {
        for (int i = 0; i < command.length(); i++) {
            if (Character.isISOControl(command.charAt(i))) {
                throw new IllegalArgumentException(
                        "control character in an AGI command: " + LogText.safe(command));
            }
        }
        byte[] line = (command + '\n').getBytes(StandardCharsets.UTF_8);
        if (line.length > LONGEST_COMMAND + 1) {
            throw new IllegalArgumentException(
                    "AGI command of " + line.length + " bytes: " + LogText.safe(command));
        }
        return line;
    }

    private Duration shorter(Duration limit) {
        var left = Duration.ofNanos(callDeadline - System.nanoTime());
        return limit.compareTo(left) < 0 ? limit : left;
    }

    private void send(byte[] line) throws CallEnded {
        try {
            socket.getOutputStream().write(line);
        } catch (IOException broken) {
            inbound.look(); // perhaps the caller's hang-up came before
            inbound.lose(CallEnded.Reason.CONNECTION_LOST, "the connection to Asterisk broke");
            inbound.expect();
        }
    }

    private AgiReply reply(String command, Duration limit, Incoming.@Nullable Answer answer)
            throws CallEnded {
        return switch (answer) {
            case Incoming.Done(var reply) -> reply;
            case Incoming.Refused(int code, var text) -> throw refused(command, code, text);
            case null -> throw late(command, limit);
        };
    }

    private CallEnded refused(String command, int code, String text) {
        if (code == Incoming.Refused.DEAD_CHANNEL) {
            inbound.tellOfHangup();
            return new CallEnded(CallEnded.Reason.HANGUP, Inbound.CALLER_LEFT);
        }
        return new CallEnded(
                CallEnded.Reason.PROTOCOL,
                "Asterisk refused '%s' with %d %s"
                        .formatted(LogText.safe(command), code, LogText.safe(text)));
    }

    private CallEnded late(String command, Duration limit) {
        var text =
                "Asterisk did not answer '%s' within %d ms"
                        .formatted(LogText.safe(command), limit.toMillis());
        inbound.lose(CallEnded.Reason.DEADLINE, text);
        return new CallEnded(CallEnded.Reason.DEADLINE, text);
    }

    /** Ends the session: Asterisk goes on in the dialplan. */
    @Override
    public void close() {
        inbound.end();
        try {
            socket.shutdownOutput();
            inbound.awaitEnd(FAREWELL);
        } catch (IOException alreadyClosed) {
            log.trace("{}: closed already", name, alreadyClosed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            closeSocket();
        }
    }

    private void closeSocket() {
        try {
            socket.close();
        } catch (IOException failed) {
            log.debug("{}: closing failed", name, failed);
        }
    }
}
