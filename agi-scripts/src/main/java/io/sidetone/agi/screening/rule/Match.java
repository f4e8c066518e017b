package io.sidetone.agi.screening.rule;

import io.sidetone.core.number.NumberType;
import java.util.Locale;

/**
 * Which callers a rule is about. Each has one text form, {@link #text}, that the store, CSV files
 * and the command line share.
 */
public sealed interface Match {

    /** As written in the store, in CSV files and on the command line: {@code prefix:+4989}. */
    String text();

    /**
     * One number.
     *
     * @param key as {@link io.sidetone.core.number.PartyNumber#key}
     */
    record Exact(String key) implements Match {

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

        @Override
        public String text() {
            return "range:" + from + "-" + to;
        }
    }

    /**
     * All numbers whose key the expression finds itself in.
     *
     * @param expression as {@link java.util.regex.Pattern} has it
     */
    record Regex(String expression) implements Match {

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

        @Override
        public String text() {
            return "country:" + code;
        }
    }

    /** All numbers of a kind, such as premium or satellite. */
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

    /** All whose number nobody can have. */
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

        @Override
        public String text() {
            return "neighbour:" + digits;
        }
    }
}
