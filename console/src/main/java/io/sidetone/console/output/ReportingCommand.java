package io.sidetone.console.output;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** A command that finds something out and prints it, as text or as JSON. */
public abstract class ReportingCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    private final Console console;

    protected ReportingCommand(Console console) {
        this.console = console;
    }

    /**
     * Finds it out.
     *
     * @throws CommandFailed when that cannot be done
     */
    protected abstract Result report() throws CommandFailed;

    @Override
    public final Integer call() throws CommandFailed {
        var result = report();
        if (json) {
            console.showJson(result);
        } else {
            console.show(result);
        }
        return result.status().code();
    }
}
