package io.sidetone.lab.bench.report;

import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What the numbers were taken on.
 *
 * @param processor its model
 * @param cores how many of them
 * @param memory in GB
 * @param system the operating system's name and version
 * @param java the runtime
 * @param asterisk the Asterisk; empty when none took part
 */
public record Machine(
        String processor, int cores, int memory, String system, String java, String asterisk) {

    private static final int KILOBYTES_PER_GIGABYTE = 1024 * 1024;

    /** This one. */
    public static Machine here(String asterisk) {
        String kilobytes = field("/proc/meminfo", "MemTotal").replace(" kB", "");
        return new Machine(
                field("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                Math.round(Float.parseFloat(kilobytes) / KILOBYTES_PER_GIGABYTE),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.vendor") + " " + Runtime.version(),
                asterisk);
    }

    /** For people. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %d GB, %s, Java %s%s",
                processor,
                cores,
                memory,
                system,
                java,
                asterisk.isEmpty() ? "" : ", Asterisk " + asterisk);
    }

    private static String field(String file, String name) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new LabFailure("cannot read " + file + "; is this no Linux?", e);
        }
    }
}
