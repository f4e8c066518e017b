package io.sidetone.lab.bench.server;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.daemon.ProcessGauge;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A FastAGI server under load, in a fresh JVM. */
public final class ServerProcess implements AutoCloseable {

    /**
     * The same for every server: those of {@code bin/sidetone}, with the heap that ten thousand
     * sessions of the hungrier one would take.
     */
    public static final List<String> FLAGS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xmx1g",
                    "-Xss512k",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseCompactObjectHeaders");

    /** A JVM with one port is there within a second; a busy machine takes longer. */
    private static final Duration START_LIMIT = Duration.ofSeconds(20);

    /** To end a process that was told to takes milliseconds. */
    private static final Duration END_LIMIT = Duration.ofSeconds(10);

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a class that prints its port and then serves.
     *
     * @param log where its log goes
     * @throws LabFailure when it ends instead
     */
    public static ServerProcess start(Class<?> main, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
            ServerProcess server = new ServerProcess(process, port(process, log));
            Await.until("the server listens", START_LIMIT, server::listens);
            return server;
        } catch (IOException e) {
            throw new LabFailure("cannot start " + main.getSimpleName(), e);
        }
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** What it takes. */
    public ProcessGauge gauge() {
        return new ProcessGauge(process.pid());
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(END_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LabFailure("process " + process.pid() + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted while ending a server", e);
        }
    }

    private boolean listens() {
        try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return probe.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int port(Process process, Path log) throws IOException {
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null) {
            throw new LabFailure("the server ended at once; see " + log);
        }
        return Integer.parseInt(line);
    }
}
