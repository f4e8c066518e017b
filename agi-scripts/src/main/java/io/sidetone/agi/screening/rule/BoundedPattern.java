package io.sidetone.agi.screening.rule;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A regular expression that no caller ID can keep busy. Java's engine tries every way to match, and
 * some expressions have more ways than there is time for. Three bounds, each for what the others
 * let through: expressions that are known for it are refused when they are read ({@link
 * RepetitionCheck}), only the beginning of a key is looked at, and what takes too many steps all
 * the same does not match. An engine of our own in linear time would be more code than all of
 * screening deserves.
 */
final class BoundedPattern {

    /** Longer ones are written by programs, and programs can write prefixes. */
    private static final int LONGEST_EXPRESSION = 200;

    /** Public numbers have 16 characters at most, names of SIP users hardly more. */
    private static final int LONGEST_KEY = 64;

    /** About 0.2 ms. An ordinary expression takes a few hundred. */
    private static final int MOST_STEPS = 50_000;

    private static final Logger LOG = LoggerFactory.getLogger(BoundedPattern.class);

    private final Pattern pattern;

    /**
     * @throws IllegalArgumentException as {@link #check}
     */
    BoundedPattern(String expression) {
        check(expression);
        pattern = Pattern.compile(expression);
    }

    /**
     * Refuses what is no expression or could take too long.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static void check(String expression) {
        if (expression.isEmpty() || expression.length() > LONGEST_EXPRESSION) {
            throw new IllegalArgumentException(
                    "a regular expression has 1 to %d characters".formatted(LONGEST_EXPRESSION));
        }
        try {
            Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "not a regular expression: %s at character %d"
                            .formatted(e.getDescription(), e.getIndex() + 1),
                    e);
        }
        RepetitionCheck.check(expression);
    }

    /** Whether it is found in the beginning of a key; no when that took too long. */
    boolean isIn(String key) {
        var beginning = key.substring(0, Math.min(key.length(), LONGEST_KEY));
        try {
            return pattern.matcher(new Counted(beginning)).find();
        } catch (TooManySteps e) {
            LOG.warn("regex:{} takes too long for some callers; write it simpler", pattern);
            return false;
        }
    }

    /** A text that can be read so many times and no more. */
    private static final class Counted implements CharSequence {

        private final String text;
        private int left = MOST_STEPS;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (left-- == 0) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooManySteps extends RuntimeException {

        TooManySteps() {
            super("a regular expression took too long", null, false, false);
        }
    }
}
