package io.sidetone.lab.daemon;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Where and under what the program runs: as it is, on a disk of its own, under a tracer.
 *
 * @param serve comes before the command line of the daemon
 * @param command comes before that of any other command
 * @param view where a path of the program's is found from here
 */
public record Launch(List<String> serve, List<String> command, UnaryOperator<Path> view) {

    /** As it is. */
    public static final Launch PLAIN = new Launch(List.of(), List.of(), UnaryOperator.identity());

    public Launch {
        serve = List.copyOf(serve);
        command = List.copyOf(command);
    }
}
