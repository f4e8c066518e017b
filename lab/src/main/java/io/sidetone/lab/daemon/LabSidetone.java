package io.sidetone.lab.daemon;

import io.sidetone.lab.Await;
import io.sidetone.lab.FreePorts;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.asterisk.LabAsterisk;
import io.sidetone.lab.mail.SmtpSink;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged daemon beside the lab's Asterisk, in a process that can be killed. */
public final class LabSidetone implements AutoCloseable {

    /** Measured about 1 s; a machine that compiles meanwhile takes longer. */
    private static final Duration READY_LIMIT = Duration.ofSeconds(40);

    /** A graceful stop lets running calls end; in the lab there are none by then. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

    private final Path folder;
    private final SidetoneProgram program;
    private volatile Process process;
    private volatile long saidBefore;

    private LabSidetone(Path folder, SidetoneProgram program) throws IOException {
        this.folder = folder;
        this.program = program;
        this.process = program.serve(log());
        try {
            awaitReady();
        } catch (LabFailure e) {
            // Nobody else knows of it yet.
            process.destroyForcibly();
            throw e;
        }
    }

    /**
     * Writes {@code sidetone.yaml} into the folder, starts the daemon and waits until it says that
     * it is ready.
     *
     * @throws LabFailure when it is not built, or does not become ready; with its log
     */
    public static LabSidetone start(
            Path folder, LabAsterisk asterisk, SmtpSink mail, LabSettings settings, Launch launch) {
        try {
            return new LabSidetone(folder, prepare(folder, asterisk, mail, settings, launch));
        } catch (IOException e) {
            throw new LabFailure("Sidetone cannot be started: " + e.getMessage(), e);
        }
    }

    /** The Stasis application of the house with this FastAGI port: houses share an Asterisk. */
    public static String application(int agiPort) {
        return "sidetone-" + agiPort;
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        awaitGone();
    }

    /** Tells it to stop, as a service manager does, and returns at once. */
    public void terminate() {
        process.destroy();
    }

    /** Has it stand still, with all its connections open: SIGSTOP. */
    public void freeze() {
        signal("-STOP");
    }

    /** Has it go on after {@link #freeze}. */
    public void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(pid())).start().waitFor();
        } catch (IOException e) {
            throw new LabFailure("cannot send " + signal, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted with a signal", e);
        }
    }

    /** Waits until it has ended, and tells its exit status. */
    public int exitStatus(Duration limit) {
        Await.until("Sidetone is gone", limit, () -> !process.isAlive());
        return process.exitValue();
    }

    /** Starts it again after its end, and waits until it is ready. */
    public void restart() {
        begin();
        awaitReady();
    }

    /** Starts it again after its end, and returns at once: it may be ended before it is ready. */
    public void begin() {
        try {
            saidBefore = Files.exists(log()) ? Files.size(log()) : 0;
            process = program.serve(log());
        } catch (IOException e) {
            throw new LabFailure("Sidetone cannot be started again", e);
        }
    }

    /** Tells what it uses. */
    public ProcessGauge gauge() {
        return new ProcessGauge(pid());
    }

    /** The process, for those who look at what it uses. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Runs another command of the program with the same configuration. */
    public ProgramRun command(String... arguments) {
        try {
            return program.run(List.of(arguments));
        } catch (IOException e) {
            throw new LabFailure("cannot run sidetone " + List.of(arguments), e);
        }
    }

    /** The outbox: {@code draft/}, {@code queue/}, {@code sent/}, {@code dead/}. */
    public OutboxFolder outbox() {
        return new OutboxFolder(program.launch().view().apply(folder.resolve("state/outbox")));
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** All that it has printed. */
    public String logText() {
        try {
            return Files.exists(log()) ? Files.readString(log()) : "";
        } catch (IOException e) {
            throw new LabFailure("cannot read " + log(), e);
        }
    }

    /** Waits until it has printed this. */
    public void awaitLog(String text, Duration limit) {
        Await.until("Sidetone's log: " + text, limit, () -> logText().contains(text));
    }

    /** Stops it gracefully. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static SidetoneProgram prepare(
            Path folder, LabAsterisk asterisk, SmtpSink mail, LabSettings settings, Launch launch)
            throws IOException {
        Files.createDirectories(folder.resolve("prompts"));
        Path configuration = folder.resolve("sidetone.yaml");
        Files.writeString(configuration, filled(folder, asterisk, mail, settings).yaml());
        Files.setPosixFilePermissions(configuration, PosixFilePermissions.fromString("rw-------"));
        Map<String, String> environment = new HashMap<>();
        environment.put("LAB_ARI_SECRET", asterisk.ariSecret().text());
        environment.put("LAB_AMI_SECRET", asterisk.amiSecret().text());
        String java = settings.values().getOrDefault("java", "");
        if (!java.isEmpty()) {
            environment.put("JDK_JAVA_OPTIONS", java);
        }
        return SidetoneProgram.packaged(configuration, environment, launch);
    }

    private static LabSettings filled(
            Path folder, LabAsterisk asterisk, SmtpSink mail, LabSettings settings) {
        return settings.unlessSet("ari.port", asterisk.ports().http())
                .unlessSet("ami.port", asterisk.ports().ami())
                .unlessSet("smtp.port", mail.port())
                .unlessSet("prompts.port", FreePorts.tcp(1).getFirst())
                .with("recordings", asterisk.inside(asterisk.recordings()))
                .with("recordings.here", asterisk.recordings().toString())
                .with("folder", folder.toString());
    }

    private Path log() {
        return folder.resolve("sidetone.log");
    }

    /**
     * Waits until it says that it is ready.
     *
     * @throws LabFailure when it ended, or is not ready in time; with its log
     */
    public void awaitReady() {
        Await.until("Sidetone is ready", READY_LIMIT, this::saysReady);
    }

    private boolean saysReady() {
        if (!process.isAlive()) {
            throw new LabFailure("Sidetone ended at once; it said:\n" + logText());
        }
        return saidSinceStart().contains("ready");
    }

    /** A daemon that was started a thousand times has said too much to read it all again. */
    private String saidSinceStart() {
        try (SeekableByteChannel said = Files.newByteChannel(log())) {
            said.position(saidBefore);
            return new String(Channels.newInputStream(said).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LabFailure("cannot read " + log(), e);
        }
    }

    private void awaitGone() {
        Await.until("Sidetone is gone", STOP_LIMIT, () -> !process.isAlive());
    }
}
