package io.sidetone.lab.faults.abuse;

import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What a running daemon uses.
 *
 * @param heap bytes of live objects, after a full collection
 * @param resident bytes in memory (VmRSS)
 * @param threads platform threads
 * @param descriptors open files and sockets
 */
record Vitals(long heap, long resident, int threads, int descriptors) {

    private static final long MEGABYTE = 1024 * 1024;

    /** Measures; ends all garbage in doing so. */
    static Vitals of(ProcessHandle process) {
        long heap = liveHeap(process.pid());
        return new Vitals(
                heap,
                status(process, "VmRSS:") * 1024,
                (int) status(process, "Threads:"),
                descriptors(process));
    }

    /** Open files and sockets. */
    static int descriptors(ProcessHandle process) {
        try (Stream<Path> entries = Files.list(proc(process, "fd"))) {
            return (int) entries.count();
        } catch (IOException e) {
            throw new LabFailure("Sidetone is gone", e);
        }
    }

    /** How long the processors have worked for it since its start. */
    static Duration processorTime(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new LabFailure("Sidetone is gone"));
    }

    @Override
    public String toString() {
        return "%.1f MB heap, %d MB resident, %d threads, %d descriptors"
                .formatted((double) heap / MEGABYTE, resident / MEGABYTE, threads, descriptors);
    }

    private static long status(ProcessHandle process, String key) {
        try (Stream<String> lines = Files.lines(proc(process, "status"))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new LabFailure("Sidetone is gone", e);
        }
    }

    /** The histogram's last line, which counts after a full collection. */
    private static long liveHeap(long pid) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process process =
                    new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
                            .redirectErrorStream(true)
                            .start();
            String text =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> line.startsWith("Total"))
                    .map(line -> line.split(" +", -1)[2])
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow(() -> new LabFailure("jcmd says: " + text));
        } catch (IOException e) {
            throw new LabFailure("jcmd is needed, which comes with every JDK", e);
        }
    }

    private static Path proc(ProcessHandle process, String entry) {
        return Path.of("/proc", Long.toString(process.pid()), entry);
    }
}
