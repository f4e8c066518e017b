package io.sidetone.console;

import java.util.Map;
import picocli.CommandLine;

/** What the help of every command says unless it says something else. */
final class HelpDefaults {

    private HelpDefaults() {}

    /** The exit codes of the program, for each command that names none of its own. */
    static void complete(CommandLine program) {
        var usage = program.getCommandSpec().usageMessage();
        program.getSubcommands()
                .values()
                .forEach(one -> complete(one, usage.exitCodeListHeading(), usage.exitCodeList()));
    }

    private static void complete(CommandLine line, String heading, Map<String, String> codes) {
        var usage = line.getCommandSpec().usageMessage();
        if (usage.exitCodeList().isEmpty() && line.getSubcommands().isEmpty()) {
            usage.exitCodeListHeading(heading);
            usage.exitCodeList(codes);
        }
        line.getSubcommands().values().forEach(one -> complete(one, heading, codes));
    }
}
