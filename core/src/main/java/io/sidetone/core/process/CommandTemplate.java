package io.sidetone.core.process;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An external command as an argument list with {@code {placeholders}}. No shell ever sees it, so a
 * value stays within its one argument whatever it contains.
 *
 * @param arguments the program first; not empty
 */
public record CommandTemplate(List<String> arguments) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    /**
     * @throws IllegalArgumentException when there is no program
     */
    public CommandTemplate {
        arguments = List.copyOf(arguments);
        if (arguments.isEmpty() || arguments.getFirst().isBlank()) {
            throw new IllegalArgumentException("a command needs at least a program to run");
        }
    }

    /** The program's name or path. */
    public String program() {
        return arguments.getFirst();
    }

    /** Whether an argument contains {@code {name}}. */
    public boolean mentions(String name) {
        return arguments.stream().anyMatch(argument -> argument.contains("{" + name + "}"));
    }

    /** The arguments with each known placeholder replaced once; unknown ones stay as they are. */
    public List<String> with(Map<String, String> values) {
        return arguments.stream().map(argument -> fill(argument, values)).toList();
    }

    private static String fill(String argument, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(argument)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                values.getOrDefault(found.group(1), found.group())));
    }
}
