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
import java.util.List;
import java.util.Optional;

/** A telephone of the house, played by SIPp, which keeps a list of what has reached it. */
public final class SippPhone implements AutoCloseable {

    /** Measured 30 ms; a machine that compiles meanwhile takes longer. */
    private static final Duration READY_LIMIT = Duration.ofSeconds(10);

    /** The kernel refuses at once when nobody listens. */
    private static final Duration REFUSAL = Duration.ofMillis(30);

    private static final byte[] KEEP_ALIVE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final String name;
    private final int port;
    private final Path folder;
    private final Process sipp;

    private SippPhone(String name, int port, Path folder, PhoneHabit habit) throws IOException {
        this.name = name;
        this.port = port;
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
     * @param folder where its scenario and its log go
     * @throws LabFailure when SIPp cannot be started
     */
    static SippPhone plugIn(String name, int port, Path folder, PhoneHabit habit) {
        try {
            return new SippPhone(name, port, folder, habit);
        } catch (IOException e) {
            throw new LabFailure("SIPp is needed for telephones (bin/test installs it)", e);
        }
    }

    /** Its extension. */
    public String name() {
        return name;
    }

    /** Every time that it began to ring, oldest first. */
    public List<Ringing> rings() {
        return messages().stream().map(Ringing::parse).flatMap(Optional::stream).toList();
    }

    /** Whether somebody has picked it up, and Asterisk knows. */
    public boolean isPickedUp() {
        return messages().stream()
                .anyMatch(line -> line.contains("\tR\t") && line.contains("ACK sip"));
    }

    /** Unplugs it. */
    @Override
    public void close() {
        sipp.destroy();
    }

    private List<String> messages() {
        Path log = folder.resolve("messages");
        try {
            return Files.exists(log)
                    ? Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList()
                    : List.of();
        } catch (IOException e) {
            throw new LabFailure("cannot read " + log, e);
        }
    }

    private Process start(Path scenario) throws IOException {
        return new ProcessBuilder(
                        "sipp",
                        "-sf",
                        scenario.toString(),
                        "-i",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(port),
                        "-nostdin",
                        "-trace_err",
                        "-trace_shortmsg",
                        "-shortmessage_file",
                        "messages")
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
