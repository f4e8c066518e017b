package io.sidetone.lab.daemon;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what a running JVM takes, from outside.
 *
 * @param pid its process id
 */
public record ProcessGauge(long pid) {

    /** The last line: instances, and bytes. */
    private static final Pattern TOTAL =
            Pattern.compile("^Total +[0-9]+ +([0-9]+)", Pattern.MULTILINE);

    /** Processor time in {@link #BETWEEN_LOOKS} of a program that waits for calls. */
    private static final Duration AT_REST = Duration.ofMillis(20);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /** A minute: prompts are spoken ahead after a start. */
    private static final int LOOKS = 30;

    /** Memory that the process holds now, in bytes: the system's VmRSS. */
    public long residentBytes() {
        return Long.parseLong(status("VmRSS").replace(" kB", "")) * 1024;
    }

    /** Threads that the system knows of; virtual ones are none. */
    public int threads() {
        return Integer.parseInt(status("Threads"));
    }

    /** Open files and sockets. */
    public int descriptors() {
        try (Stream<Path> entries = Files.list(proc("fd"))) {
            return (int) entries.count();
        } catch (IOException e) {
            throw new LabFailure("process " + pid + " is gone", e);
        }
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
        Matcher total = TOTAL.matcher(histogram());
        if (!total.find()) {
            throw new LabFailure("jcmd printed no total");
        }
        return Long.parseLong(total.group(1));
    }

    /** Which classes' objects take the heap, after a full collection. */
    public String histogram() {
        return jcmd("GC.class_histogram");
    }

    private String jcmd(String command) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process process =
                    new ProcessBuilder(jcmd, Long.toString(pid), command)
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

    private String status(String field) {
        try {
            return Files.readAllLines(proc("status")).stream()
                    .filter(line -> line.startsWith(field + ":"))
                    .map(line -> line.substring(field.length() + 1).strip())
                    .findFirst()
                    .orElseThrow(() -> new LabFailure("the system does not tell " + field));
        } catch (IOException e) {
            throw new LabFailure("process " + pid + " is gone, or this is no Linux", e);
        }
    }

    private Path proc(String entry) {
        return Path.of("/proc", Long.toString(pid), entry);
    }
}
