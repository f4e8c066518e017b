package io.sidetone.agi.screening.rule;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Finds what makes a backtracking engine try for ever: a repeated group that holds another
 * repetition or a choice, {@code (a+)+} or {@code (a|aa)*}, and references back to a group.
 */
final class RepetitionCheck {

    private final String expression;

    /** For each open group, whether what stands before it in the group around it has choices. */
    private final Deque<Boolean> around = new ArrayDeque<>();

    private boolean choices;
    private int at;

    private RepetitionCheck(String expression) {
        this.expression = expression;
    }

    /**
     * Reads an expression that {@link java.util.regex.Pattern} can compile.
     *
     * @throws IllegalArgumentException when it could take for ever
     */
    static void check(String expression) {
        new RepetitionCheck(expression).check();
    }

    private void check() {
        for (; at < expression.length(); at++) {
            switch (expression.charAt(at)) {
                case '\\' -> escaped();
                case '[' -> skipClass();
                case '(' -> open();
                case ')' -> close();
                case '*', '+', '?', '{', '|' -> choices = true;
                default -> {}
            }
        }
    }

    private void escaped() {
        at++;
        if (next("123456789kQ")) {
            throw refused("\\" + expression.charAt(at) + " may not stand in it");
        }
    }

    /** Signs mean themselves within brackets. */
    private void skipClass() {
        int depth = 0;
        for (; at < expression.length(); at++) {
            switch (expression.charAt(at)) {
                case '\\' -> at++;
                case '[' -> depth++;
                case ']' -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return;
            }
        }
    }

    private void open() {
        around.push(choices);
        choices = false;
        if (expression.startsWith("?i)", at + 1)) {
            at++;
        } else if (expression.startsWith("?", at + 1)) {
            at += 2;
            if (!next(":=!")) {
                throw refused(
                        "of groups with (? only (?:…), (?=…), (?!…) and (?i) may stand in it");
            }
        }
    }

    private void close() {
        boolean inside = choices;
        choices = (!around.isEmpty() && around.pop()) || inside;
        at++;
        if (inside && next("*+{")) {
            throw refused(
                    "a repeated group may hold no repetition and no choice; write [12]+ for"
                            + " (1|2)+");
        }
        at--;
    }

    private boolean next(String signs) {
        return at < expression.length() && signs.indexOf(expression.charAt(at)) >= 0;
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(
                "a made-up caller ID could keep this regular expression busy: " + why);
    }
}
