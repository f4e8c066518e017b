package io.sidetone.lab.faults.abuse;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.daemon.LabSidetone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * The daemon may open no further file, while silent connections use up those that it may.
 *
 * @param port where it listens
 * @param sidetone the daemon
 */
record DescriptorDrought(int port, LabSidetone sidetone) {

    /** Beyond those that are open: enough for a call, not for the crowd. */
    private static final int LEFT = 40;

    private static final int CROWD = 300;
    private static final Duration SOON = Duration.ofSeconds(15);

    /** Somebody who spins takes a whole processor. */
    private static final double BUSY = 0.9;

    /** How long honest calls wait meanwhile. */
    Latency during(int calls, SplittableRandom random) {
        ProcessHandle process = sidetone.process();
        limit(process, Integer.toString(sidetone.gauge().descriptors() + LEFT));
        Abuse silent = new Abuse("silence", CROWD, Deeds::wait);
        try (Crowd crowd = new Crowd(port, Duration.ofMillis(100)).with(silent, random)) {
            sidetone.awaitLog("cannot accept a call: Too many open files", SOON);
            return withoutSpinning(calls, crowd);
        } finally {
            limit(process, "hard");
        }
    }

    private Latency withoutSpinning(int calls, Crowd crowd) {
        long began = System.nanoTime();
        Duration worked = sidetone.gauge().processorTime();
        Latency waits = new HonestCaller(port).calls(calls, calls / 50);
        double busy =
                (double) sidetone.gauge().processorTime().minus(worked).toNanos()
                        / (System.nanoTime() - began);
        if (busy > BUSY) {
            throw new LabFailure(
                    "without descriptors the daemon spins: %.0f %% of a processor, %d connections"
                            .formatted(busy * 100, crowd.connections()));
        }
        return waits;
    }

    /** Sets the soft limit; the hard one stays, so that it can be undone. */
    private static void limit(ProcessHandle process, String files) {
        String all = files.equals("hard") ? hardLimit(process) : files;
        run("prlimit", "--pid", Long.toString(process.pid()), "--nofile=" + all + ":");
    }

    private static String hardLimit(ProcessHandle process) {
        return run(
                        "prlimit",
                        "--pid",
                        Long.toString(process.pid()),
                        "--nofile",
                        "--noheadings",
                        "--output=HARD")
                .strip();
    }

    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Await.until(command[0], SOON, () -> !process.isAlive());
            if (process.exitValue() != 0) {
                throw new LabFailure(String.join(" ", command) + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new LabFailure("prlimit is needed (util-linux)", e);
        }
    }
}
