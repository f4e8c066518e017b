package io.sidetone.manager.lcd;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of LCDproc's language (server/parse.c). */
final class LcdCommand {

    private LcdCommand() {}

    /**
     * A command and what goes with it, each between quotes: a space, a brace or nothing at all is
     * part of it then, and a quote or a backslash is one more character. A line break, which would
     * begin another command, becomes a space, and so does what LCDd would take for the end.
     */
    static String line(Object... words) {
        return Stream.of(words)
                        .map(word -> quoted(String.valueOf(word)))
                        .collect(Collectors.joining(" "))
                + "\n";
    }

    private static String quoted(String word) {
        var quoted = new StringBuilder("\"");
        word.chars()
                .forEach(character -> {
                    if (character == '"' || character == '\\') {
                        quoted.append('\\');
                    }
                    quoted.append(Character.isISOControl(character) ? ' ' : (char) character);
                });
        return quoted.append('"').toString();
    }
}
