package io.sidetone.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The lines of the file, to be shown beneath a problem, without the secrets in them. */
final class SourceText {

    /** YAML's line breaks, as SnakeYAML counts them. */
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029]");

    /** A value whose key sounds like a secret, misspelt or not, unless it only refers to one. */
    private static final Pattern SECRET =
            Pattern.compile(
                    "(?i)[\\w-]*(?:pas|pw|secret|token)[\\w-]*[\"']?\\s*:\\s*"
                            + "(?!\\s|[\"']?\\$\\{)([^,}]+)");

    private final String file;
    private final List<String> lines;
    private final List<ScalarNode> secrets = new ArrayList<>();

    SourceText(String file, String text) {
        this.file = file;
        lines = lines(text);
    }

    /** The lines as SnakeYAML counts them; one at least. */
    static List<String> lines(String text) {
        return List.of(LINE_BREAK.split(text, -1));
    }

    String file() {
        return file;
    }

    /** The file's name, without its directory. */
    String name() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** This value is a secret, whatever its key is called. */
    void hide(ScalarNode secret) {
        secrets.add(secret);
    }

    /** Both counted from 0. */
    Problem problem(int line, int column, String message) {
        var source = line < lines.size() ? masked(line) : "";
        // To SnakeYAML a carriage return at the very end is one more character.
        int within = Math.min(column, source.codePointCount(0, source.length()));
        return new Problem(file, line + 1, within + 1, message, source);
    }

    private String masked(int line) {
        var text = new StringBuilder(lines.get(line));
        var matcher = SECRET.matcher(lines.get(line));
        while (matcher.find()) {
            mask(text, matcher.start(1), matcher.end(1));
        }
        for (var secret : secrets) {
            maskWithin(text, line, secret);
        }
        return text.toString();
    }

    private static void maskWithin(StringBuilder text, int line, ScalarNode secret) {
        var start = secret.getStartMark();
        var end = secret.getEndMark();
        if (start.getLine() <= line && line <= end.getLine()) {
            int from = start.getLine() == line ? offset(text, start.getColumn()) : 0;
            int to = end.getLine() == line ? offset(text, end.getColumn()) : text.length();
            mask(text, from, to);
        }
    }

    private static int offset(CharSequence text, int characters) {
        return Character.offsetByCodePoints(text, 0, characters);
    }

    /** Letter by letter, so that the caret beneath still points where it should. */
    private static void mask(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, '*');
        }
    }
}
