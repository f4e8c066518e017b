package io.sidetone.lab.faults.abuse;

import io.sidetone.lab.LabFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Asterisk that loses its mind when it has recorded: the recording lies where it should, and the
 * answer to {@code RECORD FILE} is nonsense.
 *
 * @param port where Sidetone listens
 * @param recordings where Asterisk keeps what it records
 * @param spoken what is in the recording, a WAV file
 */
record RecordedPeer(int port, Path recordings, Path spoken) {

    private static final Pattern RECORD = Pattern.compile("RECORD FILE \"?\\S*/([^\" ]+).*");

    /** Greeting, tone and five seconds for a command that is never answered. */
    private static final Duration SESSION_LIMIT = Duration.ofSeconds(30);

    /** Leads a call from this number up to the end of its recording, and into nonsense. */
    void calls(String number, Nonsense nonsense, RandomGenerator random) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) SESSION_LIMIT.toMillis());
            socket.getOutputStream().write(Opening.of(number));
            awaitRecording(socket, nonsense.name());
            say(nonsense, socket, random);
            awaitEnd(socket);
        } catch (IOException e) {
            throw new LabFailure("the call that was to end in %s".formatted(nonsense.name()), e);
        }
    }

    private void awaitRecording(Socket socket, String nonsense) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        for (String command = in.readLine(); command != null; command = in.readLine()) {
            Matcher record = RECORD.matcher(command);
            if (record.matches()) {
                Files.copy(spoken, recordings.resolve(record.group(1) + ".wav"));
                return;
            }
            socket.getOutputStream().write(Deeds.ascii(answer(command)));
        }
        throw new LabFailure("no recording was asked for, in the call for " + nonsense);
    }

    private static String answer(String command) {
        return command.startsWith("STREAM FILE") ? "200 result=0 endpos=8000\n" : "200 result=0\n";
    }

    private static void say(Nonsense nonsense, Socket socket, RandomGenerator random)
            throws IOException {
        try {
            nonsense.says().commit(socket, random);
        } catch (SocketException shownOut) {
            // In the middle of a hundred megabytes, as it should be.
        }
    }

    private static void awaitEnd(Socket socket) throws IOException {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketException shownOut) {
            // With something unread, that is.
        }
    }
}
