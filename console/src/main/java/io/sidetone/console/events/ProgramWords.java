package io.sidetone.console.events;

import java.util.ArrayList;
import java.util.List;

/**
 * A program and its arguments written in one line: blanks part them, quotes of either kind keep
 * them together, a backslash takes the next character as it is (not between single quotes). Nothing
 * else has a meaning: no shell is involved.
 */
final class ProgramWords {

    private static final char NONE = ' ';

    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean isWord;
    private char quote = NONE;

    private ProgramWords() {}

    /**
     * The words of a line, the program first.
     *
     * @throws IllegalArgumentException when there is none, or a quote is not closed
     */
    static List<String> of(String line) {
        var reading = new ProgramWords();
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            if (next == '\\' && reading.quote != '\'' && i + 1 < line.length()) {
                reading.take(line.charAt(++i));
            } else {
                reading.read(next);
            }
        }
        return reading.end();
    }

    private void read(char next) {
        if (quote != NONE) {
            if (next == quote) {
                quote = NONE;
            } else {
                take(next);
            }
        } else if (next == '\'' || next == '"') {
            quote = next;
            isWord = true;
        } else if (Character.isWhitespace(next)) {
            endWord();
        } else {
            take(next);
        }
    }

    private void take(char next) {
        word.append(next);
        isWord = true;
    }

    private void endWord() {
        if (isWord) {
            words.add(word.toString());
            word.setLength(0);
            isWord = false;
        }
    }

    private List<String> end() {
        if (quote != NONE) {
            throw new IllegalArgumentException("a quote (" + quote + ") is not closed");
        }
        endWord();
        if (words.isEmpty() || words.getFirst().isBlank()) {
            throw new IllegalArgumentException("no program is named");
        }
        return List.copyOf(words);
    }
}
