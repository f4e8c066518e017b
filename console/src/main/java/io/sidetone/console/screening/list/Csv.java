package io.sidetone.console.screening.list;

import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.console.output.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines of comma-separated values (RFC 4180); no value here has a line break in it. */
final class Csv {

    /** The columns that {@link #line} writes. */
    static final String HEADER = "number,note,expires,treatment";

    private Csv() {}

    /** An entry under {@link #HEADER}. */
    static String line(Rule rule) {
        return Stream.of(
                        rule.match().text(),
                        rule.note(),
                        rule.expires().map(Object::toString).orElse(""),
                        rule.treatment().map(Words::kebab).orElse(""))
                .map(Csv::quoted)
                .collect(Collectors.joining(","));
    }

    /**
     * The values of a line, blanks around them left out unless they are quoted.
     *
     * @throws IllegalArgumentException when a quote has no end, or something stands behind one
     */
    static List<String> values(String line, char separator) {
        var values = new ArrayList<String>();
        int at = 0;
        while (at <= line.length()) {
            int begin = skipBlanks(line, at);
            boolean isQuoted = begin < line.length() && line.charAt(begin) == '"';
            int end = isQuoted ? endOfQuoted(line, begin) : endOfPlain(line, begin, separator);
            values.add(
                    isQuoted
                            ? line.substring(begin + 1, end - 1).replace("\"\"", "\"")
                            : line.substring(begin, end).strip());
            at = behindSeparator(line, end, separator);
        }
        return values;
    }

    private static int behindSeparator(String line, int end, char separator) {
        int next = skipBlanks(line, end);
        if (next < line.length() && line.charAt(next) != separator) {
            throw new IllegalArgumentException(
                    "behind a closing quote stands '%c', not '%c'"
                            .formatted(line.charAt(next), separator));
        }
        return next + 1;
    }

    private static int skipBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static int endOfPlain(String line, int from, char separator) {
        int end = line.indexOf(separator, from);
        return end < 0 ? line.length() : end;
    }

    private static int endOfQuoted(String line, int from) {
        int at = from + 1;
        while (at < line.length()) {
            boolean isQuote = line.charAt(at) == '"';
            boolean isDoubled = isQuote && at + 1 < line.length() && line.charAt(at + 1) == '"';
            if (isQuote && !isDoubled) {
                return at + 1;
            }
            at += isDoubled ? 2 : 1;
        }
        throw new IllegalArgumentException("a quote is opened and not closed");
    }

    private static String quoted(String value) {
        boolean plain = value.strip().equals(value) && !value.matches(".*[,;\"].*");
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
