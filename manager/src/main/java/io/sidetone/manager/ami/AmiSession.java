package io.sidetone.manager.ami;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A manager session for questions and orders, one after the other: connect, ask, log off. It does
 * not follow events. Used by one thread.
 */
public final class AmiSession implements AutoCloseable {

    /** Loopback or a home network: longer means that nobody listens. */
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    /** Asterisk answers from memory; a synchronous {@code Originate} may ring for 30 s. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(45);

    /** A wrong secret is answered at once; a banner that does not come is no AMI's. */
    private static final Duration LOGIN_LIMIT = Duration.ofSeconds(10);

    /** The largest list of a home PBX has some hundred entries. */
    private static final int EVENT_LIMIT = 100_000;

    private static final String BANNER = "Asterisk Call Manager/";

    private final Socket socket;
    private final PacketReader packets;
    private final String version;
    private long lastId;

    private AmiSession(Socket socket) throws IOException {
        this.socket = socket;
        this.packets = new PacketReader(socket.getInputStream());
        this.version = readBanner();
    }

    /**
     * Connects and logs in without events, by MD5 challenge, so that the secret does not cross the
     * network.
     *
     * @throws AmiProblem when Asterisk refuses the user or is no Asterisk
     * @throws IOException when it cannot be reached
     */
    public static AmiSession connect(AmiConfig config) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(
                    new InetSocketAddress(config.host(), config.port()),
                    (int) CONNECT_LIMIT.toMillis());
            socket.setSoTimeout((int) LOGIN_LIMIT.toMillis());
            var session = new AmiSession(socket);
            session.logIn(config);
            socket.setSoTimeout((int) ANSWER_LIMIT.toMillis());
            return session;
        } catch (SocketTimeoutException late) {
            socket.close();
            throw new AmiProblem(
                    AmiProblem.Kind.DEADLINE,
                    "no manager interface answered in time at "
                            + config.host()
                            + ":"
                            + config.port());
        } catch (ConnectException nobody) {
            socket.close();
            throw new IOException(
                    "nobody listens at %s: is Asterisk running, with enabled=yes in manager.conf?"
                            .formatted(config.host() + ":" + config.port()),
                    nobody);
        } catch (IOException | RuntimeException failed) {
            socket.close();
            throw failed;
        }
    }

    /** AMI's version from its banner, {@code 11.0.0} for Asterisk 22. */
    public String version() {
        return version;
    }

    /**
     * Sends an action and collects its answer, and for a list its events too.
     *
     * @return also when Asterisk answers {@code Error}
     * @throws AmiProblem when no answer comes in time, or one too large
     * @throws IOException when the connection breaks
     */
    public AmiResponse send(AmiAction action) throws IOException {
        var id = "sidetone-" + ++lastId;
        write(action.with("ActionID", id));
        try {
            var response = nextOf(id);
            return new AmiResponse(response, isList(response) ? eventsOf(id) : List.of());
        } catch (SocketTimeoutException late) {
            throw new AmiProblem(
                    AmiProblem.Kind.DEADLINE,
                    "Asterisk did not answer " + action.name() + " within " + ANSWER_LIMIT);
        }
    }

    private void logIn(AmiConfig config) throws IOException {
        var challenge = send(AmiAction.named("Challenge").with("AuthType", "MD5"));
        var login = AmiAction.named("Login").with("Username", config.user()).with("Events", "off");
        var key =
                challenge.isSuccess()
                        ? login.with("AuthType", "MD5")
                                .with("Key", digest(challenge, config.password().reveal()))
                        : login.with("Secret", config.password().reveal());
        var answer = send(key);
        if (!answer.isSuccess()) {
            throw new AmiProblem(
                    AmiProblem.Kind.LOGIN,
                    "Asterisk refuses manager user '%s': %s; compare asterisk.ami with manager.conf, its permit and deny too"
                            .formatted(config.user(), answer.message()));
        }
    }

    private static String digest(AmiResponse challenge, String password) throws AmiProblem {
        var text =
                challenge
                        .response()
                        .first("Challenge")
                        .orElseThrow(() ->
                                new AmiProblem(
                                        AmiProblem.Kind.PROTOCOL, "Asterisk sent no challenge"));
        try {
            var md5 = MessageDigest.getInstance("MD5");
            return HexFormat.of()
                    .formatHex(md5.digest((text + password).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has MD5", missing);
        }
    }

    private static boolean isList(AmiMessage response) {
        return response.first("EventList").orElse("").equalsIgnoreCase("start");
    }

    private List<AmiMessage> eventsOf(String id) throws IOException {
        var events = new ArrayList<AmiMessage>();
        while (events.size() < EVENT_LIMIT) {
            var event = nextOf(id);
            var stage = event.first("EventList").orElse("");
            if (stage.equalsIgnoreCase("Complete") || stage.equalsIgnoreCase("Cancelled")) {
                return events;
            }
            events.add(event);
        }
        throw new AmiProblem(
                AmiProblem.Kind.PROTOCOL, "a list has more than " + EVENT_LIMIT + " entries");
    }

    /** The next message of ours; events that belong to nobody's action pass by. */
    private AmiMessage nextOf(String id) throws IOException {
        while (true) {
            var message = packets.next();
            if (message.first("ActionID").orElse("").equals(id)) {
                return message;
            }
        }
    }

    private String readBanner() throws IOException {
        var banner = packets.line();
        if (!banner.startsWith(BANNER)) {
            throw new AmiProblem(
                    AmiProblem.Kind.PROTOCOL, "what answers is no Asterisk manager interface");
        }
        return banner.substring(BANNER.length());
    }

    private void write(AmiAction action) throws IOException {
        var text = new StringBuilder();
        for (var header : action.headers()) {
            text.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        text.append("\r\n");
        socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Logs off and closes the connection. */
    @Override
    public void close() throws IOException {
        try (socket) {
            send(AmiAction.named("Logoff"));
        } catch (IOException alreadyGone) {
            // Every action had its answer before: nothing is lost with the farewell.
        }
    }
}
