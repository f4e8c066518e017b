package io.sidetone.lab;

import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.NetworkLine;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.daemon.Launch;
import io.sidetone.lab.mail.SmtpLine;
import io.sidetone.lab.mail.SmtpSink;
import io.sidetone.lab.phone.HousePhones;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a house has beside its telephone line: a mail server, and Sidetone once it has moved in.
 * Closing takes it all down, last come first gone; once only, whoever closes.
 */
public final class LabHouse implements AutoCloseable {

    private final Deque<AutoCloseable> tenants = new ArrayDeque<>();
    private final Map<String, String> globals = new ConcurrentHashMap<>();
    private final LabExchange exchange;
    private final Path folder;
    private final SmtpSink mail;
    private @Nullable HousePhones phones;
    private final int agiPort = FreePorts.tcp(1).getFirst();

    /**
     * Starts the mail sink.
     *
     * @param folder where mail and Sidetone's files go
     * @param smtp told of what is said over SMTP
     */
    public LabHouse(LabExchange exchange, Path folder, Consumer<SmtpLine> smtp) {
        this.exchange = exchange;
        this.folder = folder;
        this.mail = keep(new SmtpSink(folder.resolve("mail"), smtp).up());
    }

    /** Calls this house; returns while it rings. */
    public LabCaller call(String extension, CallerLine line) {
        return placed(exchange.callers().call(extension, line, agiPort));
    }

    /** Somebody calls this house over SIP and runs into its screening; returns while it rings. */
    public LabCaller comesIn(NetworkLine line) {
        return placed(exchange.callers().callOverNetwork(number(), line));
    }

    /**
     * As {@link #comesIn} from a script inside Asterisk, without SIP: a hundred can do so at once.
     */
    public LabCaller comesInLocally(CallerLine line) {
        return placed(exchange.callers().call(number() + "@lab-trunk", line, Map.of()));
    }

    /** A telephone of this house dials a code or somebody outside. */
    public LabCaller dials(String telephone, String number) {
        NetworkLine line = NetworkLine.inside(telephone).with("Lab-House", number());
        return placed(exchange.callers().callOverNetwork(number, line));
    }

    /** Somebody presses a button of the door station; returns while it rings. */
    public LabCaller rings(String button) {
        NetworkLine door = NetworkLine.inside("door").with("Lab-Button", button);
        return placed(exchange.callers().callOverNetwork(number(), door));
    }

    /** A telephone of this house dials somebody outside, in one of the ways that the lab knows. */
    public LabCaller dials(String telephone, String number, WayOut way) {
        NetworkLine line =
                NetworkLine.inside(telephone)
                        .with("Lab-House", number())
                        .with("Lab-Way", way.word())
                        .listening();
        return placed(exchange.callers().callOverNetwork(number, line));
    }

    /** What becomes of what a telephone dials. */
    public enum WayOut {
        /** {@code dialplan-samples/trunk.conf} has it. */
        TRUNK,
        /** {@code dialplan-samples/numbers.conf} has it. */
        NUMBERS,
        /** Sidetone supervises it, whatever the number, and nobody stands in for Sidetone. */
        STASIS,
        /** Asterisk dials it by itself. */
        PLAIN;

        /** As the lab's dialplan knows it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whoever still talks when the house is closed hangs up: nobody is left on the line. */
    private LabCaller placed(LabCaller caller) {
        keep(caller::leaves);
        return caller;
    }

    /** This house's number in the network. */
    public String number() {
        return Integer.toString(agiPort);
    }

    /** Where this house expects its Sidetone. */
    public int agiPort() {
        return agiPort;
    }

    /** The telephones that calls over SIP ring; none is plugged in at first. */
    public synchronized HousePhones phones() {
        if (phones == null) {
            phones = keep(new HousePhones(exchange.asterisk(), agiPort, folder.resolve("phones")));
        }
        return phones;
    }

    /** Has the dialplan ask Sidetone over ARI wherever it has the choice. */
    public void overAri() {
        set("LAB_BY_" + agiPort, "ari");
    }

    /** Changes how long a Sidetone may say nothing. */
    public void patience(Duration patience) {
        set("LAB_PATIENCE_" + agiPort, Long.toString(patience.toSeconds()));
    }

    /** Changes how long a Sidetone may take for its first word. */
    public void firstWord(Duration limit) {
        set("LAB_FIRST_WORD_" + agiPort, Long.toString(limit.toSeconds()));
    }

    /** Whom the door rings, and which trunk takes a call, when there is no Sidetone. */
    public enum Fallback {
        /** As in {@code Dial}. */
        DOORBELL,
        /** The endpoint of the first trunk. */
        TRUNK,
        /** What is dialled to get a line. */
        PREFIX,
        /** The endpoint that takes emergency calls when the first does not. */
        SECOND
    }

    /** Tells the dialplan what to do without Sidetone. */
    public void fallsBack(Fallback what, String value) {
        set("LAB_" + what + "_" + agiPort, value);
    }

    /** For as long as this house stands: a later one may be given the same number. */
    private void set(String global, String value) {
        globals.put(global, value);
        exchange.asterisk().setGlobal(global, value);
        keep(() -> exchange.asterisk().setGlobal(global, ""));
    }

    public LabExchange exchange() {
        return exchange;
    }

    public SmtpSink mail() {
        return mail;
    }

    public Path folder() {
        return folder;
    }

    /** Starts Sidetone here. */
    public LabSidetone moveIn(LabSettings settings) {
        return moveIn(settings, Launch.PLAIN);
    }

    /** Starts Sidetone here, in a way of its own. */
    public LabSidetone moveIn(LabSettings settings, Launch launch) {
        LabSettings here =
                settings.unlessSet("agi.port", agiPort)
                        .unlessSet("ari.application", LabSidetone.application(agiPort));
        return keep(LabSidetone.start(folder, exchange.asterisk(), mail, here, launch));
    }

    /** Tells Asterisk, which was restarted, what it knew of this house. */
    public synchronized void asteriskIsBack() {
        globals.forEach(exchange.asterisk()::setGlobal);
        if (phones != null) {
            phones.asteriskIsBack();
        }
    }

    /** Closes it with the house. */
    public synchronized <T extends AutoCloseable> T keep(T tenant) {
        tenants.push(tenant);
        return tenant;
    }

    @Override
    public void close() {
        for (AutoCloseable tenant = next(); tenant != null; tenant = next()) {
            try {
                tenant.close();
            } catch (Exception e) {
                // The others must go all the same; nothing is left to be told to.
                System.err.println("The lab could not clean up: " + e.getMessage());
            }
        }
    }

    private synchronized @Nullable AutoCloseable next() {
        return tenants.poll();
    }
}
