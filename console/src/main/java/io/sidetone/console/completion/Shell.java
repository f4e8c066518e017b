package io.sidetone.console.completion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The shells that can be told what to offer. */
enum Shell {
    BASH {
        @Override
        String data(List<CommandNode> nodes) {
            return cases(nodes);
        }
    },
    ZSH {
        @Override
        String data(List<CommandNode> nodes) {
            return cases(nodes);
        }
    },
    FISH {
        @Override
        String data(List<CommandNode> nodes) {
            return FishLines.of(nodes);
        }
    };

    /** What it is told of the commands. */
    abstract String data(List<CommandNode> nodes);

    /** The whole script, to be read by the shell when it starts. */
    final String script(List<CommandNode> nodes) {
        return template().replace("@data@", data(nodes));
    }

    private String template() {
        var name = "sidetone." + name().toLowerCase(Locale.ROOT);
        try (var in = Objects.requireNonNull(Shell.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("our own " + name, e);
        }
    }

    /** One branch of a {@code case} for each command; bash and zsh read it alike. */
    private static String cases(List<CommandNode> nodes) {
        return nodes.stream().map(Shell::branch).collect(Collectors.joining());
    }

    private static String branch(CommandNode node) {
        return """
          %s)
            commands=%s
            options=%s
            values=%s
            arguments=%s ;;
        """
                .formatted(
                        quoted(node.path()),
                        quoted(String.join(" ", node.commands())),
                        quoted(
                                node.options().stream()
                                        .flatMap(option -> option.names().stream())
                                        .collect(Collectors.joining(" "))),
                        quoted(
                                node.options().stream()
                                        .filter(CommandNode.Choice::takesValue)
                                        .flatMap(option ->
                                                option.names().stream()
                                                        .map(name -> name + "=" + option.kind()))
                                        .collect(Collectors.joining(" "))),
                        quoted(node.arguments()));
    }

    /** In single quotes, within which nothing is special. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
