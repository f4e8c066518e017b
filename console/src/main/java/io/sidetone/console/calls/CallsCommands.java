package io.sidetone.console.calls;

import picocli.CommandLine;

/** The command {@code calls} with all that belongs to it. */
public final class CallsCommands {

    private final CallsTools tools;
    private final CallsLogCommand log;

    /**
     * Nothing is opened before a command runs.
     *
     * @param log the records of calls, which need no PBX
     */
    public CallsCommands(CallsTools tools, CallsLogCommand log) {
        this.tools = tools;
        this.log = log;
    }

    /** All of them. */
    public CommandLine line() {
        return new CommandLine(new CallsCommand(tools))
                .addSubcommand(new CallsListCommand(tools))
                .addSubcommand(log)
                .addSubcommand(new CallsOriginateCommand(tools))
                .addSubcommand(new CallsHangUpCommand(tools))
                .addSubcommand(new CallsRedirectCommand(tools))
                .addSubcommand(new CallsParkCommand(tools))
                .addSubcommand(new CallsBlockCommand(tools));
    }
}
