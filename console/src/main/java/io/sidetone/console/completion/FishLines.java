package io.sidetone.console.completion;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What fish is told of the commands. */
final class FishLines {

    private FishLines() {}

    static String of(List<CommandNode> nodes) {
        var paths =
                nodes.stream()
                        .map(CommandNode::path)
                        .filter(path -> !path.isEmpty())
                        .map(FishLines::quoted)
                        .collect(Collectors.joining(" "));
        var takers =
                nodes.stream()
                        .flatMap(node -> node.options().stream())
                        .filter(CommandNode.Choice::takesValue)
                        .flatMap(option -> option.names().stream())
                        .distinct()
                        .collect(Collectors.joining(" "));
        var lines = nodes.stream().flatMap(node -> lines(nodes, node));
        return Stream.concat(
                        Stream.of(
                                "set -g __sidetone_paths " + paths,
                                "set -g __sidetone_takers " + takers),
                        lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> lines(List<CommandNode> nodes, CommandNode node) {
        var at = "complete -c sidetone -n " + quoted("__sidetone_at " + quoted(node.path()));
        var commands =
                node.commands().stream()
                        .map(name ->
                                at
                                        + " -f -a "
                                        + name
                                        + " -d "
                                        + quoted(summary(nodes, node.path() + "/" + name)));
        var options = node.options().stream().map(option -> at + option(option));
        var arguments =
                node.arguments().isEmpty()
                        ? Stream.<String>of()
                        : Stream.of(at + values(node.arguments()));
        return Stream.of(commands, options, arguments).flatMap(each -> each);
    }

    private static String summary(List<CommandNode> nodes, String path) {
        return nodes.stream()
                .filter(node -> node.path().equals(path))
                .map(CommandNode::summary)
                .findFirst()
                .orElse("");
    }

    private static String option(CommandNode.Choice option) {
        var names =
                option.names().stream()
                        .map(name ->
                                name.startsWith("--")
                                        ? " -l " + name.substring(2)
                                        : " -s " + name.substring(1))
                        .collect(Collectors.joining());
        var value = option.takesValue() ? " -r" + values(option.kind()) : "";
        return names + value + " -d " + quoted(option.summary());
    }

    private static String values(String kind) {
        return switch (kind) {
            case "file" -> " -F";
            case "" -> " -f";
            default ->
                    kind.contains("|")
                            ? " -f -a " + quoted(kind.replace('|', ' '))
                            : " -f -a " + quoted("(__sidetone_live " + kind + ")");
        };
    }

    /** In single quotes, within which fish knows two escapes. */
    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
