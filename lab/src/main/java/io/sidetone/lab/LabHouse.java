package io.sidetone.lab;

import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.daemon.Launch;
import io.sidetone.lab.mail.SmtpLine;
import io.sidetone.lab.mail.SmtpSink;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a house has beside its telephone line: a mail server, and Sidetone once it has moved in.
 * Closing takes it all down, last come first gone; once only, whoever closes.
 */
public final class LabHouse implements AutoCloseable {

    private final Deque<AutoCloseable> tenants = new ArrayDeque<>();
    private final LabExchange exchange;
    private final Path folder;
    private final SmtpSink mail;
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
        return exchange.callers().call(extension, line, agiPort);
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
