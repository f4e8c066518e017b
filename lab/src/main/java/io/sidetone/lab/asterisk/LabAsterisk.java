package io.sidetone.lab.asterisk;

import io.sidetone.lab.Await;
import io.sidetone.lab.FolderSweep;
import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real Asterisk of the lab's own: configuration laid anew, every directory relocated, all ports
 * its own and on 127.0.0.1. Closing stops it and removes its folder.
 */
public final class LabAsterisk implements AutoCloseable {

    /** Measured 0.3 s; a Raspberry Pi that builds meanwhile takes far longer. */
    private static final Duration BOOT_LIMIT = Duration.ofSeconds(60);

    private final LabHost host;
    private final Path folder;
    private final LabPorts ports = LabPorts.choose();
    private final Secret amiSecret = Secret.fresh();
    private final Secret ariSecret = Secret.fresh();
    private volatile AsteriskProcess process;
    private volatile LabAmi ami;

    private LabAsterisk(LabHost host, Path folder, Path samples) throws IOException {
        this.host = host;
        this.folder = folder;
        new LabConfiguration(folder).lay(values(), samples);
        this.process = AsteriskProcess.start(host, folder);
        this.ami = Await.present("Asterisk answers on AMI", BOOT_LIMIT, this::tryAmi);
    }

    /**
     * Lays the configuration, starts Asterisk and waits until it is fully booted.
     *
     * @param samples the folder whose {@code .conf} files extensions.conf includes
     * @throws LabFailure when Asterisk does not start, with its own words
     */
    public static LabAsterisk start(LabHost host, Path samples) {
        try {
            Path folder = Files.createDirectories(host.runs()).resolve(StaleRuns.name());
            new StaleRuns(host).sweep();
            return new LabAsterisk(host, Files.createDirectory(folder), samples);
        } catch (IOException e) {
            throw new LabFailure("cannot lay Asterisk's configuration: " + e.getMessage(), e);
        }
    }

    public LabPorts ports() {
        return ports;
    }

    public LabAmi ami() {
        return ami;
    }

    /** Sets a global variable of the dialplan. */
    public void setGlobal(String name, String value) {
        ami.send("Setvar", Map.of("Variable", name, "Value", value));
    }

    /** Password of user {@code sidetone} in ARI. */
    public Secret ariSecret() {
        return ariSecret;
    }

    /** Password of user {@code sidetone} in AMI. */
    public Secret amiSecret() {
        return amiSecret;
    }

    /** Where this run lies on the machine. */
    public Path folder() {
        return folder;
    }

    /** Where recordings lie on the machine. */
    public Path recordings() {
        return folder.resolve("spool/recording");
    }

    /** A path of the machine as this Asterisk sees it. */
    public String inside(Path path) {
        return host.inside(path);
    }

    /** Such as {@code 22.10.1~dfsg}. */
    public String version() {
        return ami.send("CoreSettings", Map.of()).get("AsteriskVersion");
    }

    /** Which Asterisk it is and where it listens, for people. */
    public String summary() {
        return "Asterisk %s on 127.0.0.1: SIP %d, ARI %d, AMI %d"
                .formatted(version(), ports.sip(), ports.http(), ports.ami());
    }

    /** What Asterisk has printed so far. */
    public String log() {
        try {
            return Files.readString(folder.resolve("log/console"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Asterisk's console answers to a command, line by line. */
    public List<String> command(String command) {
        return ami.send("Command", Map.of("Command", command)).get("Output").lines().toList();
    }

    /** The files that Asterisk holds open, as this machine names them. */
    public List<String> openFiles() {
        return process.openFiles();
    }

    /** The command line of a console on this Asterisk, without {@code -r} or {@code -rx}. */
    public List<String> console() {
        return host.asterisk("-C", AsteriskProcess.configuration(host, folder));
    }

    /** Ends Asterisk as a power cut would. */
    public void kill() {
        process.kill();
    }

    /**
     * Starts it again after its end, in the same folder and on the same ports, and waits until it
     * is fully booted. What was told of earlier calls is forgotten.
     */
    public void restart() {
        try {
            ami.close();
            process = AsteriskProcess.start(host, folder);
            ami = Await.present("Asterisk answers on AMI", BOOT_LIMIT, this::tryAmi);
        } catch (IOException e) {
            throw new LabFailure("Asterisk cannot be started again", e);
        }
    }

    @Override
    public void close() {
        try (LabAmi _ = ami) {
            if (process.isAlive()) {
                process.stop();
            }
            FolderSweep.remove(folder);
        } catch (IOException e) {
            throw new LabFailure("cannot clean up " + folder, e);
        }
    }

    private Optional<LabAmi> tryAmi() {
        process.checkAlive();
        try {
            return Optional.of(LabAmi.connect(ports.ami(), amiSecret));
        } catch (IOException e) {
            // Not listening yet; asked again until the limit.
            return Optional.empty();
        }
    }

    private Map<String, String> values() {
        return Map.of(
                "dir", host.inside(folder),
                "ami.port", Integer.toString(ports.ami()),
                "ami.secret", amiSecret.text(),
                "ari.secret", ariSecret.text(),
                "http.port", Integer.toString(ports.http()),
                "sip.port", Integer.toString(ports.sip()),
                "agi.port", Integer.toString(ports.agi()),
                "rtp.start", Integer.toString(ports.rtp()),
                "rtp.end", Integer.toString(ports.rtp() + LabPorts.RTP_PORTS - 1));
    }
}
