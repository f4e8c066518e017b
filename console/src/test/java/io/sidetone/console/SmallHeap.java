package io.sidetone.console;

import io.sidetone.console.screening.DeskInMemory;
import io.sidetone.console.screening.ScreeningTools;
import io.sidetone.core.config.Section;
import io.sidetone.core.feature.HouseConfig;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.helpers.NOP_FallbackServiceProvider;

/** Runs one command in a process of its own, whose heap the test has made small. */
public final class SmallHeap {

    private SmallHeap() {}

    /**
     * Runs it at a desk in memory with nothing on it, and says how long it took.
     *
     * @param arguments the directory of its configuration, then those of the command
     */
    public static void main(String[] arguments) {
        var directory = Path.of(arguments[0]);
        var surroundings =
                new Surroundings(
                        new ByteArrayInputStream(new byte[0]),
                        System.out,
                        System.err,
                        false,
                        Map.of(),
                        directory,
                        directory);
        var desk = new DeskInMemory();
        var command = List.of(arguments).subList(1, arguments.length).toArray(String[]::new);
        int code =
                new Commands(
                                surroundings,
                                new Verbosity(new NOP_FallbackServiceProvider()::getLoggerFactory),
                                () ->
                                        new Offering(
                                                List.of(
                                                        Section.required(
                                                                "house", HouseConfig.class)),
                                                List.of(),
                                                List.of()),
                                new ScreeningTools(
                                        _ -> desk, InstantSource.system(), () -> () -> false))
                        .run(command);
        System.err.println(
                "%s took %d ms of this process and at most %d MB of heap"
                        .formatted(
                                String.join(" ", command),
                                ManagementFactory.getRuntimeMXBean().getUptime(),
                                peak() / 1024 / 1024));
        System.exit(code);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
