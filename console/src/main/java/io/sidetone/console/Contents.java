package io.sidetone.console;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * Commands by name. Only those are made that a command line can mean: making them all took half of
 * a start.
 */
final class Contents {

    private static final Set<String> TELLING_OF_ALL = Set.of("-h", "--help", "-V", "--version");

    private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    private final Set<String> tellingOfAll = new HashSet<>(TELLING_OF_ALL);

    /**
     * Adds a command.
     *
     * @param command makes it: an annotated object or a {@link CommandLine}
     */
    Contents add(String name, Supplier<Object> command) {
        commands.put(name, command);
        return this;
    }

    /** Adds one whose output tells of the others, as shell completion does. */
    Contents addTellingOfAll(String name, Supplier<Object> command) {
        tellingOfAll.add(name);
        return add(name, command);
    }

    /** Puts those below a command that the arguments can mean; all when none of them is named. */
    CommandLine under(CommandLine parent, String... arguments) {
        var words = Set.copyOf(Arrays.asList(arguments));
        var named = new HashSet<>(commands.keySet());
        named.retainAll(words);
        if (named.isEmpty() || words.stream().anyMatch(tellingOfAll::contains)) {
            return allUnder(parent);
        }
        commands.forEach((name, command) -> {
            if (named.contains(name)) {
                parent.addSubcommand(command.get());
            }
        });
        return parent;
    }

    /** Puts all below a command. */
    CommandLine allUnder(CommandLine parent) {
        commands.values().forEach(command -> parent.addSubcommand(command.get()));
        return parent;
    }
}
