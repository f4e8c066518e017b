package io.sidetone.lab.phone;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/** A telephone of the house, played by SIPp, which keeps a list of what has reached it. */
public final class SippPhone implements AutoCloseable {

    /** Measured 30 ms; a machine that compiles meanwhile takes longer. */
    private static final Duration READY_LIMIT = Duration.ofSeconds(10);

    /** The kernel refuses at once when nobody listens. */
    private static final Duration REFUSAL = Duration.ofMillis(30);

    private static final byte[] KEEP_ALIVE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final String name;
    private final int port;
    private final OptionalInt echo;
    private final Path folder;
    private final Process sipp;

    private SippPhone(String name, int port, OptionalInt echo, Path folder, PhoneHabit habit)
            throws IOException {
        this.name = name;
        this.port = port;
        this.echo = echo;
        this.folder = Files.createDirectories(folder);
        Path scenario = folder.resolve("phone.xml");
        Files.writeString(scenario, Scenario.of(habit));
        this.sipp = start(scenario);
        Await.until("the telephone " + name + " is plugged in", READY_LIMIT, this::listens);
    }

    /**
     * Plugs it in.
     *
     * @param name extension, for people
     * @param port UDP port of its own
     * @param echo UDP port from which it sends back what it hears; empty to send nothing
     * @param folder where its scenario and its log go
     * @throws LabFailure when SIPp cannot be started
     */
    static SippPhone plugIn(
            String name, int port, OptionalInt echo, Path folder, PhoneHabit habit) {
        try {
            return new SippPhone(name, port, echo, folder, habit);
        } catch (IOException e) {
            throw new LabFailure("SIPp is needed for telephones (bin/test installs it)", e);
        }
    }

    /** Its extension. */
    public String name() {
        return name;
    }

    int port() {
        return port;
    }

    /** Where it is reached. */
    public String contact() {
        return "sip:" + name + "@127.0.0.1:" + port;
    }

    /** Every time that it began to ring, oldest first. */
    public List<SipMessage> rings() {
        return messages().stream()
                .filter(message -> message.asks("INVITE"))
                .filter(distinct(new HashSet<>()))
                .toList();
    }

    /** Every time that the caller gave up, or somebody else was quicker. */
    public List<SipMessage> cancels() {
        return messages().stream().filter(message -> message.asks("CANCEL")).toList();
    }

    /** Every time that the other side hung up. */
    public List<SipMessage> byes() {
        return messages().stream().filter(message -> message.asks("BYE")).toList();
    }

    /** Whether somebody has picked it up, and Asterisk knows. */
    public boolean isPickedUp() {
        List<SipMessage> messages = messages();
        return messages.stream().anyMatch(message -> message.asks("ACK"))
                && messages.stream().anyMatch(SippPhone::isAnswer);
    }

    /** How often the other side has agreed to a change that was asked here: a hold, its end. */
    public long changes() {
        return messages().stream()
                .filter(SipMessage::received)
                .filter(message -> message.request().startsWith("SIP/2.0 200"))
                .map(message -> message.header("CSeq"))
                .filter(number -> number.endsWith("INVITE"))
                .distinct()
                .count();
    }

    /** All that it has sent and received so far, oldest first. */
    public List<SipMessage> messages() {
        Path log = folder.resolve("messages");
        try {
            return Files.exists(log)
                    ? SipMessage.parse(
                            Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList())
                    : List.of();
        } catch (IOException e) {
            throw new LabFailure("cannot read " + log, e);
        }
    }

    /** Takes its power away: it neither says good-bye nor answers anything any more. */
    public void vanishes() {
        sipp.destroyForcibly();
    }

    /** Unplugs it. */
    @Override
    public void close() {
        sipp.destroy();
    }

    /** A busy machine may send the same request twice. */
    private static Predicate<SipMessage> distinct(Set<String> seen) {
        return message -> seen.add(message.header("Call-ID") + message.header("CSeq"));
    }

    private static boolean isAnswer(SipMessage message) {
        return !message.received()
                && message.request().startsWith("SIP/2.0 200")
                && message.header("CSeq").endsWith("INVITE");
    }

    private Process start(Path scenario) throws IOException {
        List<String> command = new ArrayList<>(List.of("sipp", "-sf", scenario.toString()));
        Collections.addAll(command, "-i", "127.0.0.1", "-p", Integer.toString(port), "-nostdin");
        Collections.addAll(command, "-trace_err", "-trace_msg", "-message_file", "messages");
        if (echo.isPresent()) {
            String audio = Integer.toString(echo.getAsInt());
            Collections.addAll(command, "-rtp_echo", "-mp", audio);
        }
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sipp.log").toFile())
                .start();
    }

    private boolean listens() {
        if (!sipp.isAlive()) {
            throw new LabFailure("SIPp ended at once; see " + folder.resolve("sipp.log"));
        }
        try (DatagramSocket probe = new DatagramSocket()) {
            probe.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            probe.setSoTimeout(Math.toIntExact(REFUSAL.toMillis()));
            probe.send(new DatagramPacket(KEEP_ALIVE, KEEP_ALIVE.length));
            probe.receive(new DatagramPacket(new byte[1], 1));
            return true;
        } catch (PortUnreachableException e) {
            return false;
        } catch (SocketTimeoutException e) {
            // Nobody refused it, so somebody listens.
            return true;
        } catch (IOException e) {
            throw new LabFailure("cannot ask whether a telephone listens", e);
        }
    }
}
