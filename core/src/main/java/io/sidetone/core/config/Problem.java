package io.sidetone.core.config;

/**
 * Something wrong in the configuration file, and where.
 *
 * @param file the file as the user named it
 * @param line counted from 1; 0 when the file as a whole is meant
 * @param column counted from 1, in characters; 0 when the file as a whole is meant
 * @param message what is wrong and what to do, one line
 * @param source the line of the file, secrets masked; empty when the file as a whole is meant
 */
public record Problem(String file, int line, int column, String message, String source) {

    private static final String INDENT = "    ";

    /** {@code file:line:col: message}. */
    public String headline() {
        return line == 0
                ? file + ": " + message
                : file + ":" + line + ":" + column + ": " + message;
    }

    /** The headline, the source line and a caret beneath; without a line break at the end. */
    public String render() {
        return line == 0
                ? headline()
                : String.join("\n", headline(), INDENT + source, INDENT + indentOfCaret() + "^");
    }

    private String indentOfCaret() {
        var indent = new StringBuilder();
        source.codePoints()
                .limit(column - 1L)
                .forEach(character -> indent.append(character == '\t' ? '\t' : ' '));
        return indent.toString();
    }
}
