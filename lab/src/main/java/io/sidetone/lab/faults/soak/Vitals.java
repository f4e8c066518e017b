package io.sidetone.lab.faults.soak;

import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a Java process uses at one moment, at rest.
 *
 * @param threads of the operating system
 * @param files open descriptors
 * @param heapKilobytes live objects: what is left after a full collection
 * @param residentKilobytes memory that the kernel has given it
 */
record Vitals(int threads, int files, long heapKilobytes, long residentKilobytes) {

    private static final Pattern USED = Pattern.compile("(?:DefNew|Tenured)[^\\n]* used (\\d+)K");

    /** The kernel counts processor time in hundredths of a second everywhere on Linux. */
    private static final long TICK_MILLIS = 10;

    /** Collects its garbage, and looks. */
    static Vitals of(ProcessHandle process) {
        jcmd(process, "GC.run");
        String heap = jcmd(process, "GC.heap_info");
        long used = 0;
        for (Matcher matcher = USED.matcher(heap); matcher.find(); ) {
            used += Long.parseLong(matcher.group(1));
        }
        return new Vitals(
                (int) status(process, "Threads"), files(process), used, status(process, "VmRSS"));
    }

    /** The processor time that it has used so far. */
    static Duration processorTime(ProcessHandle process) {
        String stat = read(proc(process).resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return Duration.ofMillis(ticks * TICK_MILLIS);
    }

    @Override
    public String toString() {
        return "%d threads, %d files, %d KB of heap, %d KB resident"
                .formatted(threads, files, heapKilobytes, residentKilobytes);
    }

    private static long status(ProcessHandle process, String name) {
        Matcher value =
                Pattern.compile("(?m)^" + name + ":\\s+(\\d+)")
                        .matcher(read(proc(process).resolve("status")));
        if (!value.find()) {
            throw new LabFailure("the kernel does not tell " + name);
        }
        return Long.parseLong(value.group(1));
    }

    private static int files(ProcessHandle process) {
        try (Stream<Path> files = Files.list(proc(process).resolve("fd"))) {
            return (int) files.count();
        } catch (IOException e) {
            throw new LabFailure("cannot count the open files", e);
        }
    }

    private static Path proc(ProcessHandle process) {
        return Path.of("/proc", Long.toString(process.pid()));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new LabFailure("cannot read " + file, e);
        }
    }

    private static String jcmd(ProcessHandle process, String command) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process run =
                    new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), command)
                            .redirectErrorStream(true)
                            .start();
            try (InputStream said = run.getInputStream()) {
                return new String(said.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new LabFailure("jcmd of a JDK is needed", e);
        }
    }
}
