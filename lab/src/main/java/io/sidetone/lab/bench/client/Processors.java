package io.sidetone.lab.bench.client;

import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.util.List;

/**
 * Gives whatever is measured a processor of its own, and all else the first: what a client costs is
 * then not mixed with what the load costs. Closing gives this process all of them back.
 */
public final class Processors implements AutoCloseable {

    private static final int ALL = Runtime.getRuntime().availableProcessors();

    /** Keeps this process to the first, if there is more than one. */
    public Processors() {
        keepTo("0");
    }

    /** What comes before a command so that it runs on the last; nothing when there is but one. */
    public static List<String> one() {
        return ALL > 1 ? List.of("taskset", "-c", Integer.toString(ALL - 1)) : List.of();
    }

    @Override
    public void close() {
        keepTo("0-" + (ALL - 1));
    }

    private static void keepTo(String processors) {
        String self = Long.toString(ProcessHandle.current().pid());
        try {
            Process taskset =
                    new ProcessBuilder("taskset", "-a", "-c", "-p", processors, self)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (taskset.waitFor() != 0) {
                throw new LabFailure("taskset does not let this process run on " + processors);
            }
        } catch (IOException e) {
            throw new LabFailure("taskset is needed, which comes with every Linux", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted while measuring", e);
        }
    }
}
