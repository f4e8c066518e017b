package io.sidetone.lab.phone;

import io.sidetone.lab.Await;
import io.sidetone.lab.FreePorts;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.LabHouse.WayOut;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Many calls from one telephone of a house, by one SIPp: what it sends and gets is on record. */
public final class SippCrowd implements AutoCloseable {

    /** On top of what they talk: to be answered, and retransmissions. */
    private static final Duration SIGNALLING = Duration.ofSeconds(40);

    /**
     * What one of them dials.
     *
     * @param number as dialled
     * @param way who leads the call
     */
    public record Dialled(String number, WayOut way) {}

    /**
     * How they call.
     *
     * @param telephone the endpoint, 201 or 202
     * @param talk how long each stays, from the answer on
     * @param perSecond how many begin in a second
     * @param atOnce how many there may be at the same time
     */
    public record Plan(String telephone, Duration talk, int perSecond, int atOnce) {}

    private final Path folder;
    private final int calls;
    private final Plan plan;
    private final Process sipp;

    private SippCrowd(Path folder, int calls, Plan plan, Process sipp) {
        this.folder = folder;
        this.calls = calls;
        this.plan = plan;
        this.sipp = sipp;
    }

    /**
     * Begins to call; returns at once.
     *
     * @param folder for its scenario and its log, for it alone
     */
    public static SippCrowd call(LabHouse house, Path folder, List<Dialled> dialled, Plan plan) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("crowd.xml"), scenario(house, plan));
            Files.writeString(folder.resolve("numbers.csv"), list(dialled));
            return new SippCrowd(folder, dialled.size(), plan, start(house, folder, dialled, plan));
        } catch (IOException e) {
            throw new LabFailure("SIPp is needed to call (bin/test installs it)", e);
        }
    }

    /** Waits until all have been answered. */
    public SippCrowd areAnswered(Duration limit) {
        Await.until(calls + " calls are answered", limit, () -> answered() == calls);
        return this;
    }

    /** Waits until all of them are over. */
    public SippCrowd areOver() {
        Duration begun = Duration.ofSeconds(1 + calls / plan.perSecond());
        Duration limit =
                plan.talk()
                        .multipliedBy(1 + (calls - 1) / plan.atOnce())
                        .plus(begun)
                        .plus(SIGNALLING);
        Await.until("the crowd has gone", limit, () -> !sipp.isAlive());
        return this;
    }

    /** How many have been answered so far. */
    public int answered() {
        return (int) messages().stream().filter(message -> sent(message, "ACK")).count();
    }

    /** How many were hung up on. */
    public int dropped() {
        return (int) messages().stream().filter(message -> message.asks("BYE")).count();
    }

    /** All that it has sent and received so far, oldest first. */
    public List<SipMessage> messages() {
        try {
            Path log = folder.resolve("messages");
            return Files.exists(log)
                    ? SipMessage.parse(
                            Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList())
                    : List.of();
        } catch (IOException e) {
            throw new LabFailure("cannot read the crowd's messages", e);
        }
    }

    /** They vanish, should they be there still. */
    @Override
    public void close() {
        sipp.destroyForcibly();
    }

    /** Whether it is a request of this method that the crowd has sent. */
    public static boolean sent(SipMessage message, String method) {
        return !message.received() && message.request().startsWith(method + " ");
    }

    private static Process start(LabHouse house, Path folder, List<Dialled> dialled, Plan plan)
            throws IOException {
        var asterisk = house.exchange().asterisk();
        int port = FreePorts.udp(udp -> !asterisk.ports().isForAudio(udp));
        List<String> command =
                List.of(
                        "sipp",
                        "-sf",
                        "crowd.xml",
                        "-inf",
                        "numbers.csv",
                        "-i",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(port),
                        "-m",
                        Integer.toString(dialled.size()),
                        "-l",
                        Integer.toString(plan.atOnce()),
                        "-r",
                        Integer.toString(plan.perSecond()),
                        "-nostdin",
                        "-trace_err",
                        "-trace_msg",
                        "-message_file",
                        "messages",
                        "127.0.0.1:" + asterisk.ports().sip());
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sipp.log").toFile())
                .start();
    }

    private static String list(List<Dialled> dialled) {
        return dialled.stream()
                .map(one -> one.number() + ";" + one.way().word() + "\n")
                .collect(Collectors.joining("", "SEQUENTIAL\n", ""));
    }

    private static String scenario(LabHouse house, Plan plan) throws IOException {
        try (InputStream in = SippCrowd.class.getResourceAsStream("crowd.xml")) {
            if (in == null) {
                throw new LabFailure("the lab was built without crowd.xml");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@telephone@", plan.telephone())
                    .replace("@house@", house.number())
                    .replace("@talk@", Long.toString(plan.talk().toMillis()));
        }
    }
}
