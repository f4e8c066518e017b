package io.sidetone.console.screening;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.ReportingCommand;
import io.sidetone.console.output.Result;
import io.sidetone.console.output.TimeText;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that finds something out at the desk of screening, or changes something there. */
public abstract class DeskCommand extends ReportingCommand {

    @Spec private CommandSpec spec = CommandSpec.create();

    private final DeskAccess access;

    protected DeskCommand(Console console, DeskAccess access) {
        super(console);
        this.access = access;
    }

    /**
     * Finds it out, or changes it.
     *
     * @throws CommandFailed when that cannot be done
     * @throws IOException when the store cannot be used
     */
    protected abstract Result report(ScreeningDesk desk) throws CommandFailed, IOException;

    @Override
    protected final Result report() throws CommandFailed {
        return access.with(this::report);
    }

    protected final DeskAccess access() {
        return access;
    }

    /** Times as the house understands them now. */
    protected final TimeText times(ScreeningDesk desk) {
        return new TimeText(access.now(), desk.zone());
    }

    /** What ends the command when its options make no sense. */
    protected final ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
