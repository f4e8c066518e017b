package io.sidetone.agi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Asterisk's side of one FastAGI connection, played by a test. */
public final class FakeAsterisk implements AutoCloseable {

    /** Sent by Asterisk 22.10.1 for {@code AGI(agi://127.0.0.1:4573/FLOW,42,second arg)}. */
    private static final String PRELUDE =
            """
            agi_network: yes
            agi_network_script: %1$s
            agi_request: agi://127.0.0.1:4573/%1$s
            agi_channel: Local/42@agi-00000000;2
            agi_language: en
            agi_type: Local
            agi_uniqueid: 1795250940.1
            agi_version: 22.10.1+dfsg+~cs6.17.60671434-1
            agi_callerid: 201
            agi_calleridname: Anna
            agi_callingpres: 0
            agi_callingani2: 0
            agi_callington: 0
            agi_callingtns: 0
            agi_dnid: unknown
            agi_rdnis: unknown
            agi_context: agi
            agi_extension: 42
            agi_priority: 3
            agi_enhanced: 0.0
            agi_accountcode:\s
            agi_threadid: 140059880412864
            agi_arg_1: 42
            agi_arg_2: second arg

            """;

    /** A test that waits longer for the other side has failed. */
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final BufferedReader in;

    private FakeAsterisk(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Connects and says nothing. */
    public static FakeAsterisk silent(int port) throws IOException {
        return new FakeAsterisk(port);
    }

    /** Connects and asks for a flow. */
    public static FakeAsterisk calls(int port, String flow) throws IOException {
        return new FakeAsterisk(port).says(prelude(flow));
    }

    public static String prelude(String flow) {
        return PRELUDE.formatted(flow);
    }

    /** Sends text as it is. */
    public FakeAsterisk says(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public FakeAsterisk expects(String command) throws IOException {
        assertThat(in.readLine()).isEqualTo(command);
        return this;
    }

    /** Expects a command and answers it. */
    public FakeAsterisk answers(String command, String reply) throws IOException {
        return expects(command).says(reply + "\n");
    }

    public FakeAsterisk expectsEnd() throws IOException {
        assertThat(nextOrEnd()).isNull();
        return this;
    }

    /** Closed with something unread is a reset to us: an end all the same. */
    private @Nullable String nextOrEnd() throws IOException {
        try {
            return in.readLine();
        } catch (SocketException reset) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
