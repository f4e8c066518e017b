package io.sidetone.console.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command as a shell needs to know it.
 *
 * @param path {@code /calls/hangup}; empty for the program itself
 * @param summary what it does, in a line
 * @param commands the names of its own commands
 * @param arguments of which kind its arguments are; empty for any text
 */
record CommandNode(
        String path,
        String summary,
        List<String> commands,
        List<Choice> options,
        String arguments) {

    CommandNode {
        commands = List.copyOf(commands);
        options = List.copyOf(options);
    }

    /**
     * An option.
     *
     * @param names such as {@code --pbx}
     * @param kind of its value: that of {@code sidetone complete}, {@code file}, or the words
     *     themselves with | between them
     */
    record Choice(List<String> names, boolean takesValue, String kind, String summary) {
        Choice {
            names = List.copyOf(names);
        }
    }

    /** All that are not hidden, the program first. */
    static List<CommandNode> all(CommandSpec program) {
        var nodes = new ArrayList<CommandNode>();
        add(nodes, "", program);
        return nodes;
    }

    private static void add(List<CommandNode> nodes, String path, CommandSpec spec) {
        var shown =
                spec.subcommands().entrySet().stream()
                        .filter(one -> !one.getValue().getCommandSpec().usageMessage().hidden())
                        .toList();
        nodes.add(
                new CommandNode(
                        path,
                        summary(spec.usageMessage().description()),
                        shown.stream().map(one -> one.getKey()).toList(),
                        spec.options().stream()
                                .filter(option -> !option.hidden())
                                .map(CommandNode::choice)
                                .toList(),
                        spec.positionalParameters().stream()
                                .map(CommandNode::kind)
                                .findFirst()
                                .orElse("")));
        shown.forEach(one -> add(nodes, path + "/" + one.getKey(), spec(one.getValue())));
    }

    private static CommandSpec spec(CommandLine line) {
        return line.getCommandSpec();
    }

    private static Choice choice(OptionSpec option) {
        boolean takesValue = option.arity().max() > 0;
        return new Choice(
                List.of(option.names()),
                takesValue,
                takesValue ? kind(option) : "",
                summary(option.description()));
    }

    private static String summary(String[] description) {
        return description.length == 0 ? "" : description[0].replace("%n", " ");
    }

    private static String kind(ArgSpec arg) {
        if (arg.completionCandidates() != null) {
            return String.join(
                    "|",
                    StreamSupport.stream(arg.completionCandidates().spliterator(), false).toList());
        }
        if (arg instanceof OptionSpec option && option.longestName().equals("--pbx")) {
            return "pbx";
        }
        // CHANNEL|LINKEDID: the first is what people type.
        var label = arg.paramLabel().toUpperCase(Locale.ROOT).replaceFirst("\\|.*", "");
        return switch (label) {
            case "FILE", "DIR", "DIRECTORY", "FOLDER" -> "file";
            case "CHANNEL" -> "channel";
            case "CALL", "LINKEDID" -> "call";
            case "MAILBOX", "BOX" -> "mailbox";
            case "ENDPOINT" -> "endpoint";
            case "QUEUE" -> "queue";
            case "TRUNK" -> "trunk";
            case "ACTION" -> "action";
            default -> "";
        };
    }
}
