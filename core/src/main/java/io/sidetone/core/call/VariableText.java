package io.sidetone.core.call;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a channel variable's value may be, whatever protocol carries it. */
public final class VariableText {

    /**
     * Longest value in bytes of UTF-8. The dialplan reads no more than 4,095 bytes of a variable
     * (its expansion buffer), and this many pass FastAGI's command line though every one is
     * escaped.
     */
    public static final int LONGEST = 4000;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private VariableText() {}

    /** The value as it is set: control characters as spaces, cut to {@link #LONGEST}. */
    public static String of(String value) {
        var line =
                value.chars().anyMatch(Character::isISOControl)
                        ? CONTROL.matcher(value).replaceAll(" ")
                        : value;
        return line.length() * 3 <= LONGEST ? line : cut(line);
    }

    private static String cut(String line) {
        int bytes = 0;
        int end = 0;
        while (end < line.length()) {
            var next = Character.toString(line.codePointAt(end));
            bytes += next.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                return line.substring(0, end);
            }
            end += next.length();
        }
        return line;
    }
}
