package io.sidetone.lab.faults.stream;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.bench.client.EventsCommand;
import io.sidetone.lab.bench.events.EventBlock;
import io.sidetone.lab.bench.events.EventCapture;
import io.sidetone.lab.bench.events.StreamPeer;
import io.sidetone.lab.bench.events.StreamPlan;
import io.sidetone.lab.daemon.ProcessGauge;
import io.sidetone.lab.daemon.SidetoneProgram;
import io.sidetone.lab.faults.Campaign;
import io.sidetone.lab.faults.Field;
import io.sidetone.lab.faults.Finding;
import io.sidetone.lab.faults.Vitals;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Millions of a real Asterisk's events, ever other calls, through what looks at them for weeks:
 * {@code events --json} into a pipe and {@code calls} on a terminal.
 */
public final class ManagerSoak implements Campaign {

    private static final long MEGABYTE = 1024 * 1024;

    /**
     * What a command may hold, whatever went through it: a leak of two bytes an event would be 40
     * MB in the long form. The heap itself ends at 64 MB; the JVM takes as much beside it.
     */
    private enum Bound {
        /** Its own objects, and what waits for the pipe: 8 MB at most. */
        EVENTS(24, 144),
        /** The same, and a hundred calls that have ended with all that happened in them. */
        CALLS(48, 160);

        private final long heap;
        private final long resident;

        Bound(int heap, int resident) {
            this.heap = heap * MEGABYTE;
            this.resident = resident * MEGABYTE;
        }
    }

    /** One that looks at the process, one of the collector's. */
    private static final int MORE_THREADS = 2;

    private static final int MORE_FILES = 2;

    /** Twenty million at a fifth of the usual rate. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    @Override
    public String name() {
        return "manager-soak";
    }

    @Override
    public String claim() {
        return "`events` and `calls` stay within their memory, threads and files through 20 million"
                + " events";
    }

    @Override
    public List<Finding> run(Field field) {
        byte[] captured = EventCapture.ofCalls(field.exchange(), field.times(1, 4));
        List<Finding> findings = new ArrayList<>();
        findings.add(
                new Finding(
                        "captured",
                        "%d events of %d types"
                                .formatted(
                                        EventBlock.of(captured).events(),
                                        EventBlock.of(captured).types().size())));
        findings.addAll(watch(field, captured, Bound.EVENTS, "events", "--json"));
        findings.addAll(watch(field, captured, Bound.CALLS, "calls"));
        return findings;
    }

    private static List<Finding> watch(
            Field field, byte[] captured, Bound bound, String... command) {
        String what = String.join(" ", command);
        long first = field.times(100_000, 1_000_000);
        long all = field.times(500_000, 20_000_000);
        int samples = field.times(2, 20);
        try (StreamPeer peer = new StreamPeer(captured, StreamPlan.fullSpeed(all))) {
            Path log = field.folder().resolve(command[0] + ".log");
            Process process = EventsCommand.start(terminal(peer.port(), command), log);
            try {
                Thread.ofVirtual().start(() -> drain(process));
                List<Vitals> vitals = new ArrayList<>();
                for (int i = 0; i < samples; i++) {
                    long until = first + (all - first) * i / (samples - 1);
                    vitals.add(sample(peer, until, process, log));
                    field.narrator().tell(what + " " + until, vitals.getLast().toString());
                }
                check(what, vitals, bound);
                return List.of(
                        new Finding(what + " after " + first, vitals.getFirst().toString()),
                        new Finding(what + " after " + all, vitals.getLast().toString()));
            } finally {
                EventsCommand.end(process);
            }
        } catch (IOException e) {
            throw new LabFailure(what + " cannot be run", e);
        }
    }

    /** On a terminal both would draw for a person, as {@code calls} does. */
    private static List<String> terminal(int port, String... command) {
        List<String> line = SidetoneProgram.commandLine(command);
        line.addAll(List.of("--ami", "ami://bench@127.0.0.1:" + port));
        return command.length > 1
                ? line
                : List.of(
                        "script",
                        "-qec",
                        "stty rows 24 cols 80; exec " + String.join(" ", line),
                        "/dev/null");
    }

    private static Vitals sample(StreamPeer peer, long until, Process process, Path log) {
        Await.until(
                "%,d events were read; see %s".formatted(until, log),
                LIMIT,
                () -> alive(process, log) && peer.told() >= until);
        return Vitals.of(new ProcessGauge(jvm(process).pid()));
    }

    private static boolean alive(Process process, Path log) {
        if (!process.isAlive()) {
            throw new LabFailure("the command has ended; see " + log);
        }
        return true;
    }

    private static ProcessHandle jvm(Process process) {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElse(process.toHandle());
    }

    private static void drain(Process process) {
        try (InputStream screen = process.getInputStream()) {
            screen.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // The command has ended.
        }
    }

    private static void check(String what, List<Vitals> vitals, Bound bound) {
        Vitals first = vitals.getFirst();
        for (Vitals later : vitals) {
            if (later.heap() > bound.heap
                    || later.resident() > bound.resident
                    || later.threads() > first.threads() + MORE_THREADS
                    || later.descriptors() > first.descriptors() + MORE_FILES) {
                throw new LabFailure(what + " grows: " + vitals);
            }
        }
    }
}
