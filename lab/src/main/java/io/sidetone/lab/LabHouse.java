package io.sidetone.lab;

import io.sidetone.lab.asterisk.LabAsterisk;
import io.sidetone.lab.asterisk.LabHost;
import io.sidetone.lab.caller.CallerDesk;
import io.sidetone.lab.caller.SpeechStudio;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.mail.SmtpLine;
import io.sidetone.lab.mail.SmtpSink;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All that a house with Sidetone has: Asterisk, callers, a mail server, and Sidetone once it is
 * moved in. Closing takes it all down, last come first gone; once only, whoever closes.
 */
public final class LabHouse implements AutoCloseable {

    private final Deque<AutoCloseable> tenants = new ArrayDeque<>();
    private final Path folder;
    private final LabAsterisk asterisk;
    private final SmtpSink mail;
    private final CallerDesk callers;

    /**
     * Starts Asterisk and the mail sink.
     *
     * @param folder where mail and Sidetone's files go
     * @param smtp told of what is said over SMTP
     */
    public LabHouse(LabHost host, Path folder, Consumer<SmtpLine> smtp) {
        this.folder = folder;
        this.asterisk = keep(LabAsterisk.start(host, ProjectFolder.find().dialplanSamples()));
        this.mail = keep(new SmtpSink(folder.resolve("mail"), smtp).up());
        this.callers = keep(new CallerDesk(asterisk));
    }

    public LabAsterisk asterisk() {
        return asterisk;
    }

    public SmtpSink mail() {
        return mail;
    }

    public CallerDesk callers() {
        return callers;
    }

    /** Speech that this house's callers can say. */
    public SpeechStudio studio() {
        return new SpeechStudio(asterisk.folder().resolve("speech"));
    }

    /** Starts Sidetone here. */
    public LabSidetone moveIn(LabSettings settings) {
        return keep(LabSidetone.start(folder, asterisk, mail, settings));
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

    private synchronized <T extends AutoCloseable> T keep(T tenant) {
        tenants.push(tenant);
        return tenant;
    }

    private synchronized @Nullable AutoCloseable next() {
        return tenants.poll();
    }
}
