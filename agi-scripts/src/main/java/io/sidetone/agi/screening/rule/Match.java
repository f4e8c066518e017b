package io.sidetone.agi.screening.rule;

import io.sidetone.core.number.NumberType;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which callers a rule is about. Each has one text form, {@link #text}, that the store, CSV files
 * and the command line share.
 */
public sealed interface Match {

    /** Plus and digits of a number, or of how it begins (ITU-T E.164). */
    Pattern DIGITS = Pattern.compile("\\+[1-9][0-9]{0,14}");

    /** As written in the store, in CSV files and on the command line: {@code prefix:+4989}. */
    String text();

    /**
     * One number.
     *
     * @param key as {@link io.sidetone.core.number.PartyNumber#key}
     */
    record Exact(String key) implements Match {

        /**
         * @throws IllegalArgumentException when it is nobody's
         */
        public Exact {
            require(!key.isBlank(), "nobody's number has no key");
        }

        @Override
        public String text() {
            return key;
        }
    }

    /**
     * All public numbers that begin so.
     *
     * @param digits plus and digits
     */
    record Prefix(String digits) implements Match {

        /**
         * @throws IllegalArgumentException when there is anything but plus and 1 to 15 digits
         */
        public Prefix {
            require(DIGITS.matcher(digits).matches(), "a prefix is + and digits");
        }

        @Override
        public String text() {
            return "prefix:" + digits;
        }
    }

    /**
     * All public numbers from one to another, both included, of the same length.
     *
     * @param from plus and digits
     * @param to plus and digits
     */
    record Range(String from, String to) implements Match {

        /**
         * @throws IllegalArgumentException when the ends differ in length or order, or are no
         *     numbers
         */
        public Range {
            require(
                    DIGITS.matcher(from).matches() && DIGITS.matcher(to).matches(),
                    "a range goes from + and digits to + and digits");
            require(
                    from.length() == to.length(),
                    "both ends of a range have the same number of digits");
            require(
                    from.compareTo(to) <= 0,
                    "a range goes from the smaller number to the larger one");
        }

        @Override
        public String text() {
            return "range:" + from + "-" + to;
        }
    }

    /**
     * All numbers whose key the expression finds itself in, or in the key's first 64 characters.
     *
     * @param expression as {@link java.util.regex.Pattern} has it
     */
    record Regex(String expression) implements Match {

        /**
         * @throws IllegalArgumentException when it is no expression, or one that could take too
         *     long
         */
        public Regex {
            BoundedPattern.check(expression);
        }

        @Override
        public String text() {
            return "regex:" + expression;
        }
    }

    /**
     * All numbers of a country.
     *
     * @param code two capitals (ISO 3166-1)
     */
    record Country(String code) implements Match {

        /**
         * @throws IllegalArgumentException when it is not two capitals
         */
        public Country {
            require(
                    code.length() == 2 && code.equals(code.toUpperCase(Locale.ROOT)),
                    "a country is two capitals, such as TN");
        }

        @Override
        public String text() {
            return "country:" + code;
        }
    }

    /** All numbers of a kind, such as premium (short numbers of that cost too) or satellite. */
    record OfType(NumberType type) implements Match {

        @Override
        public String text() {
            return "type:" + type.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** All who withhold their number. */
    record Anonymous() implements Match {

        @Override
        public String text() {
            return "anonymous";
        }
    }

    /**
     * All whose number nobody can have, or that its country does not give out. Not one that only
     * lacks a country to be placed in, and no SIP name.
     */
    record Invalid() implements Match {

        @Override
        public String text() {
            return "invalid";
        }
    }

    /**
     * All who share so many leading digits with the house's own number, as robots do to look like a
     * neighbour.
     *
     * @param digits that are the same, the country code's included; 4 to 14
     */
    record Neighbour(int digits) implements Match {

        /**
         * @throws IllegalArgumentException when there are fewer than 4 or more than 14
         */
        public Neighbour {
            require(digits >= 4 && digits <= 14, "neighbours share 4 to 14 digits");
        }

        @Override
        public String text() {
            return "neighbour:" + digits;
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
