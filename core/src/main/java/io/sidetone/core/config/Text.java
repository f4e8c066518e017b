package io.sidetone.core.config;

import io.sidetone.core.log.LogText;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Small helpers for what goes into a message. */
final class Text {

    private static final int LONGEST = 60;

    private Text() {}

    /** What was written, cut to a length that a message can carry, on one line. */
    static String shown(String written) {
        var line = oneLine(written);
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** Control characters, line breaks of every kind and what turns text around become blanks. */
    static String oneLine(String text) {
        return text.codePoints()
                .map(character -> LogText.isPlain(character) ? character : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** {@code recordingDirectory} or {@code PLAY_BACK} as it is written in the file. */
    static String kebabCase(String name) {
        var words =
                name.contains("_") || name.equals(name.toUpperCase(Locale.ROOT))
                        ? name.replace('_', '-')
                        : name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
        return words.toLowerCase(Locale.ROOT);
    }

    /** {@code `a`, `b`, `c`}. */
    static String listed(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    /** A path that can be pasted into a shell. */
    static String shellWord(Path path) {
        var text = path.toString();
        return text.matches("[A-Za-z0-9_./+@:-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** What an exception says; never nothing. */
    static String reason(Exception e) {
        return oneLine(Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()));
    }
}
