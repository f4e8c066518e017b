package io.sidetone.lab.bench.load;

import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One simulated call. To be used by one thread. */
final class LoadCall {

    private final SocketChannel channel;
    private final LoadScript script;
    private final long began = System.nanoTime();
    private final StringBuilder head = new StringBuilder(LoadScript.TELLING);
    private long firstCommand;
    private int commands;
    private boolean held;
    private boolean over;

    LoadCall(SocketChannel channel, LoadScript script) {
        this.channel = channel;
        this.script = script;
    }

    /** Sends the opening lines once the connection stands. */
    void open(ByteBuffer opening) throws IOException {
        channel.finishConnect();
        send(opening);
    }

    /**
     * Reads what has come and answers it.
     *
     * @return false when the server has ended the session
     */
    boolean read(ByteBuffer buffer) throws IOException {
        buffer.clear();
        int count = channel.read(buffer);
        buffer.flip();
        while (buffer.hasRemaining()) {
            take((char) buffer.get());
        }
        return count >= 0;
    }

    /** Gives the answer that was held back. */
    void release() throws IOException {
        if (held && !over) {
            held = false;
            send(LoadScript.answerTo(script.holdAt()));
        }
    }

    void end() {
        over = true;
        held = false;
        try {
            channel.close();
        } catch (IOException e) {
            throw new LabFailure("a load connection does not close", e);
        }
    }

    /** Whether its answer is held back now. */
    boolean held() {
        return held;
    }

    /** Whether it was served to its end. */
    boolean whole() {
        return commands >= script.commands();
    }

    /** From before the connect to the first command, in nanoseconds; 0 when there was none. */
    long waited() {
        return firstCommand == 0 ? 0 : firstCommand - began;
    }

    private void take(char letter) throws IOException {
        if (letter != '\n') {
            if (head.length() < LoadScript.TELLING) {
                head.append(letter);
            }
            return;
        }
        if (commands++ == 0) {
            firstCommand = System.nanoTime();
        }
        String command = head.toString();
        head.setLength(0);
        if (script.holds(command)) {
            held = true;
        } else {
            send(LoadScript.answerTo(command));
        }
    }

    private void send(ByteBuffer bytes) throws IOException {
        channel.write(bytes);
        if (bytes.hasRemaining()) {
            throw new LabFailure("the server reads too slowly for a few hundred bytes");
        }
    }
}
