package io.sidetone.lab.caller;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.asterisk.LabAsterisk;
import io.sidetone.lab.audio.Pcm;
import io.sidetone.lab.audio.WavFile;
import io.sidetone.lab.daemon.LabSidetone;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Places calls from inside Asterisk and moves them: the callers' telephone exchange. */
public final class CallerDesk implements AutoCloseable {

    private static final int ANSWER_WITHIN_MILLIS = 30_000;

    /** Five minutes, longer than a caller of a test ever keeps silent. */
    private static final int SILENT_SAMPLES = 5 * 60 * Pcm.TELEPHONE;

    /** So many may be answered in the same instant. */
    private static final int AT_ONCE = 1_000;

    private final LabAsterisk asterisk;
    private final Path silence;
    private final ServerSocket server;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<String, CompletableFuture<AgiLine>> expected = new ConcurrentHashMap<>();

    public CallerDesk(LabAsterisk asterisk) {
        this.asterisk = asterisk;
        this.silence = asterisk.folder().resolve("speech/silence.wav");
        try {
            WavFile.write(new Pcm(new short[SILENT_SAMPLES], Pcm.TELEPHONE), silence);
            this.server = new ServerSocket(0, AT_ONCE, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new LabFailure("cannot listen for callers", e);
        }
        Thread.ofVirtual().name("caller-desk").start(this::accept);
    }

    /**
     * Calls an extension of context {@code lab-inbound}; returns while it rings.
     *
     * @param sidetone the FastAGI port that this call's dialplan asks; goes into the name of the
     *     application too
     */
    public LabCaller call(String extension, CallerLine line, int sidetone) {
        return call(
                extension + "@lab-inbound",
                line,
                Map.of(
                        "SIDETONE_AGI",
                        "127.0.0.1:" + sidetone,
                        "SIDETONE_APP",
                        LabSidetone.application(sidetone)));
    }

    /**
     * Calls any place of the dialplan; returns while it rings.
     *
     * @param place {@code extension@context}
     * @param variables what the dialplan finds set, on both halves; no commas in the values
     */
    public LabCaller call(String place, CallerLine line, Map<String, String> variables) {
        String id = nextId();
        return call(id, () -> Optional.of(id + "-called"), place, line, variables);
    }

    private LabCaller call(
            String id,
            Supplier<Optional<String>> called,
            String place,
            CallerLine line,
            Map<String, String> variables) {
        CompletableFuture<AgiLine> answered = new CompletableFuture<>();
        expected.put(id, answered);
        Path heard = heard(id);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Channel", "Local/" + place + "/n");
        headers.put("Context", "lab-caller");
        headers.put("Exten", "caller");
        headers.put("Priority", "1");
        headers.put("Timeout", Integer.toString(ANSWER_WITHIN_MILLIS));
        headers.put("ChannelId", id);
        headers.put("OtherChannelId", id + "-called");
        headers.put("Async", "true");
        headers.put("Variable", variables(id, line, heard, variables));
        asterisk.ami().send("Originate", headers);
        return new LabCaller(asterisk, id, called, answered, heard, silence);
    }

    /**
     * Calls a house over the network, by SIP; returns while it rings.
     *
     * @param number whatever is dialled, the number of a house for one
     */
    public LabCaller callOverNetwork(String number, NetworkLine line) {
        String id = nextId();
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("LAB_LINE", line.line());
        variables.put("LAB_HEADERS", headers(line));
        if (line.listens()) {
            variables.put("LAB_EARLY", asterisk.inside(LabCaller.early(heard(id))));
        }
        return call(
                id,
                () -> asterisk.ami().arrival(id),
                number + "@lab-network",
                line.caller(),
                variables);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private Path heard(String id) {
        return asterisk.folder().resolve("heard").resolve(id + ".wav");
    }

    private String nextId() {
        // All equally long: Asterisk takes "c1" for used while there is a "c12".
        return "c%06d".formatted(calls.incrementAndGet());
    }

    private static String headers(NetworkLine line) {
        return line.headers().entrySet().stream()
                .map(header -> header.getKey() + "=" + encoded(header.getValue()))
                .collect(Collectors.joining("&"));
    }

    private String variables(
            String id, CallerLine line, Path heard, Map<String, String> variables) {
        Map<String, String> all = new LinkedHashMap<>(variables);
        all.put("LAB_CALLER", id);
        all.put("LAB_NUMBER", encoded(line.number()));
        all.put("LAB_NAME", encoded(line.name()));
        all.put("LAB_HEARD", asterisk.inside(heard));
        all.put("LAB_CALLER_AGI", "127.0.0.1:" + server.getLocalPort() + "/" + id);
        return all.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .collect(Collectors.joining(","));
    }

    /** Text as the lab's dialplan takes it, which decodes it. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void accept() {
        try (server) {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().name("caller").start(() -> connect(socket));
            }
        } catch (IOException e) {
            // Closed: no further callers.
        }
    }

    private void connect(Socket socket) {
        try {
            AgiLine line = new AgiLine(socket);
            BufferedReader in = line.open();
            CompletableFuture<AgiLine> answered =
                    expected.remove(line.variable("agi_network_script"));
            if (answered == null) {
                socket.close();
                return;
            }
            answered.complete(line);
            line.listen(in);
        } catch (IOException e) {
            throw new LabFailure("a caller's line broke before it was open", e);
        }
    }
}
