package io.sidetone.lab.bench.server;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads what a running JVM takes, from outside.
 *
 * @param pid its process id
 */
public record ProcessGauge(long pid) {

    /** Processor time in {@link #BETWEEN_LOOKS} of a program that waits for calls. */
    private static final Duration AT_REST = Duration.ofMillis(20);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /** A minute: prompts are spoken ahead after a start. */
    private static final int LOOKS = 30;

    /** Memory that the process holds now, in bytes: the system's VmRSS. */
    public long residentBytes() {
        return Long.parseLong(status().get("VmRSS").replace(" kB", "")) * 1024;
    }

    /** Threads that the system knows of; virtual ones are none. */
    public int threads() {
        return Integer.parseInt(status().get("Threads"));
    }

    /** Processor time since its start, in steps of 10 ms. */
    public Duration processorTime() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new LabFailure("process " + pid + " is gone"));
    }

    /** Waits until it has next to nothing to do any more. */
    public void awaitRest() {
        Duration before = processorTime();
        for (int looks = 0; looks < LOOKS; looks++) {
            Await.pause(BETWEEN_LOOKS);
            Duration now = processorTime();
            if (now.minus(before).compareTo(AT_REST) <= 0) {
                return;
            }
            before = now;
        }
        throw new LabFailure("process " + pid + " does not come to rest");
    }

    /**
     * Bytes of the objects that are in use, after a full collection: the last line of {@code jcmd
     * GC.class_histogram}.
     */
    public long liveHeapBytes() {
        String[] total =
                histogram()
                        .lines()
                        .filter(line -> line.startsWith("Total"))
                        .findFirst()
                        .orElseThrow(() -> new LabFailure("jcmd printed no total"))
                        .split(" +");
        return Long.parseLong(total[2]);
    }

    /** Which classes' objects take the heap, after a full collection. */
    public String histogram() {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process process =
                    new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
                            .redirectErrorStream(true)
                            .start();
            String text =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new LabFailure("jcmd failed: " + text);
            }
            return text;
        } catch (IOException e) {
            throw new LabFailure("jcmd is needed, which comes with every JDK", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted while measuring", e);
        }
    }

    private Map<String, String> status() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .map(line -> line.split(":\\s+", 2))
                    .filter(parts -> parts.length == 2)
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1].strip()));
        } catch (IOException e) {
            throw new LabFailure("process " + pid + " is gone, or this is no Linux", e);
        }
    }
}
