package io.sidetone.manager.filter;

import java.util.regex.Pattern;

/**
 * A regular expression of Java's that gives up where it would take long: it looks at the first
 * 4,096 characters of a text, reads no more than 200,000 in all while it goes back and forth (a
 * millisecond or two), and ends when it nests too deeply.
 */
final class BoundedRegex {

    /** Longer than any header that people look into. */
    static final int LONGEST = 4_096;

    /** Of an honest expression and the longest text some 10,000; (a+)+b would read 2^4096. */
    static final int READS = 200_000;

    private final Pattern pattern;

    /**
     * @throws java.util.regex.PatternSyntaxException when it is none
     */
    BoundedRegex(String expression) {
        this.pattern = Pattern.compile(expression);
    }

    /**
     * Whether it is found in the text.
     *
     * @throws GaveUp when that would take too long
     */
    boolean isIn(String text) throws GaveUp {
        try {
            return pattern.matcher(new Metered(text)).find();
        } catch (Exhausted | StackOverflowError tooMuch) {
            throw new GaveUp();
        }
    }

    /** It could not be decided in time. */
    static final class GaveUp extends Exception {

        private static final long serialVersionUID = 1L;

        GaveUp() {
            super("too long to decide", null, false, false);
        }
    }

    private static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("read too often", null, false, false);
        }
    }

    /** A text that can be read so often. */
    private static final class Metered implements CharSequence {

        private final String text;
        private final int length;
        private int left = READS;

        Metered(String text) {
            this.text = text;
            this.length = Math.min(text.length(), LONGEST);
        }

        @Override
        public int length() {
            return length;
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new Exhausted();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text.substring(0, length);
        }
    }
}
