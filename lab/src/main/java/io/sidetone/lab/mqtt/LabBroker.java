package io.sidetone.lab.mqtt;

import io.sidetone.lab.Await;
import io.sidetone.lab.FreePorts;
import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A mosquitto on a port of loopback with one user, which remembers sessions and retained messages
 * while it is {@link #down}.
 */
public final class LabBroker implements AutoCloseable {

    /** Whom it lets in. */
    public static final String USER = "sidetone-lab";

    /** With this password. */
    public static final String PASSWORD = "a broker's long word";

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final BrokerHost host;
    private final Path folder;
    private final int port = FreePorts.tcp(1).getFirst();
    private @Nullable Process process;

    private LabBroker(BrokerHost host, Path folder) {
        this.host = host;
        this.folder = folder;
    }

    /**
     * Chooses a port and is down until {@link #up}.
     *
     * @param folder its own, empty or not there yet
     * @throws LabFailure when there is no mosquitto
     */
    public static LabBroker in(Path folder, BrokerHost host) {
        LabBroker broker = new LabBroker(host, folder);
        try {
            broker.layOut();
            return broker;
        } catch (IOException e) {
            throw new LabFailure("mosquitto's folder cannot be made", e);
        }
    }

    public int port() {
        return port;
    }

    /**
     * Gives it a second port, where it speaks TLS; before it is up.
     *
     * @param certificate in PEM form
     * @param key of the certificate, in PEM form
     * @return the port
     */
    public int speaksTls(Path certificate, Path key) {
        int tls = FreePorts.tcp(1).getFirst();
        try {
            Files.writeString(
                    folder.resolve("conf"),
                    "listener %d 127.0.0.1\ncertfile %s\nkeyfile %s\n"
                            .formatted(tls, certificate, key),
                    StandardOpenOption.APPEND);
            return tls;
        } catch (IOException e) {
            throw new LabFailure("mosquitto's folder cannot be written", e);
        }
    }

    /** Starts it; what it had when it went down it has again. */
    public LabBroker up() {
        try {
            process =
                    host.process("mosquitto", List.of("-c", folder.resolve("conf").toString()))
                            .redirectOutput(
                                    ProcessBuilder.Redirect.appendTo(
                                            folder.resolve("said").toFile()))
                            .start();
            Await.until("mosquitto answers: " + folder.resolve("said"), LIMIT, this::answers);
            return this;
        } catch (IOException e) {
            throw new LabFailure("mosquitto cannot be started", e);
        }
    }

    /** Stops it; whoever is connected is cut off. */
    public void down() {
        if (process == null) {
            return;
        }
        try {
            process.destroy();
            if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            process = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted", e);
        }
    }

    /** Listens to a topic, with wildcards if wanted; what is published while it is down as well. */
    public MqttEar listen(String topic) {
        return MqttEar.to(this, topic);
    }

    /** Publishes something as another program of the house. */
    public void publish(String topic, String payload) {
        try {
            Process publisher =
                    host.process(
                                    "mosquitto_pub",
                                    List.of(
                                            "-h",
                                            "127.0.0.1",
                                            "-p",
                                            Integer.toString(port),
                                            "-u",
                                            USER,
                                            "-P",
                                            PASSWORD,
                                            "-q",
                                            "1",
                                            "-t",
                                            topic,
                                            "-m",
                                            payload))
                            .start();
            if (publisher.waitFor() != 0) {
                throw new LabFailure("mosquitto_pub: " + publisher.exitValue());
            }
        } catch (IOException e) {
            throw new LabFailure("mosquitto_pub cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted", e);
        }
    }

    /** All that it has logged. */
    public String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            throw new LabFailure("cannot read the log of mosquitto", e);
        }
    }

    @Override
    public void close() {
        down();
    }

    BrokerHost host() {
        return host;
    }

    private void layOut() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("conf"),
                """
                listener %d 127.0.0.1
                user %s
                allow_anonymous false
                password_file %s
                persistence true
                max_queued_messages 0
                persistence_location %s/
                log_type all
                log_dest file %s
                """
                        .formatted(
                                port,
                                System.getProperty("user.name"),
                                folder.resolve("passwords"),
                                folder,
                                folder.resolve("log")));
        Process hash =
                host.process(
                                "mosquitto_passwd",
                                List.of(
                                        "-c",
                                        "-b",
                                        folder.resolve("passwords").toString(),
                                        USER,
                                        PASSWORD))
                        .start();
        try {
            if (hash.waitFor() != 0) {
                throw new LabFailure(
                        "mosquitto_passwd: "
                                + new String(
                                        hash.getInputStream().readAllBytes(),
                                        StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted", e);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false; // not yet
        }
    }
}
