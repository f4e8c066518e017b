package io.sidetone.agi.screening.rule;

import io.sidetone.core.config.Spelling;
import io.sidetone.core.log.LogText;
import io.sidetone.core.number.InvalidNumber;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.OutsideNumber;
import io.sidetone.core.number.SipUser;
import io.sidetone.core.number.Withheld;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the text form of a {@link Match}, wherever a rule is written. Numbers may be written as the
 * house writes them; what {@link Match#text} prints is read as the same again.
 */
public final class MatchReader {

    private static final String FORMS =
            "a number, prefix:+4989, range:+49301000-+49301999, _0900XXXXXX, regex:^\\+4989,"
                    + " country:TN, type:premium, neighbour:6, sip:alice, anonymous or invalid";

    private static final List<String> KINDS =
            List.of(
                    "prefix",
                    "range",
                    "regex",
                    "country",
                    "type",
                    "neighbour",
                    "sip",
                    "anonymous",
                    "invalid");

    private static final Pattern KIND = Pattern.compile("(?s)([A-Za-z-]+) ?:(.*)");
    private static final Pattern DASH = Pattern.compile("(?<=[0-9 ])(?:-|–|\\.\\.)(?=[0-9+ ])");
    private static final int LONGEST = 600;

    private final Numbers numbers;

    /**
     * @param numbers the house's, which read callers' numbers too: keys are to agree
     */
    public MatchReader(Numbers numbers) {
        this.numbers = numbers;
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when it is none; the message says what may stand there and
     *     is safe to print
     */
    public Match read(String text) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw refused(stripped, stripped.isEmpty() ? "there is nothing" : "it is too long");
        }
        try {
            return stripped.startsWith("_")
                    ? pattern(stripped)
                    : word(stripped, stripped.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw e instanceof Refused ? e : new Refused(shown(stripped) + ": " + e.getMessage());
        }
    }

    /** As {@link #read}, for what may have been written by another house. */
    public Optional<Match> find(String text) {
        try {
            return Optional.of(read(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Match word(String text, String lower) {
        if (lower.equals("anonymous")) {
            return new Match.Anonymous();
        } else if (lower.equals("invalid")) {
            return new Match.Invalid();
        }
        var kind = KIND.matcher(text);
        return kind.matches()
                ? ofKind(text, kind.group(1).toLowerCase(Locale.ROOT), kind.group(2).strip())
                : number(text);
    }

    private Match ofKind(String text, String kind, String rest) {
        return switch (kind) {
            case "prefix" -> new Match.Prefix(beginning(text, rest));
            case "range" -> range(text, rest);
            case "regex" -> new Match.Regex(rest);
            case "country" -> new Match.Country(MatchWords.country(rest));
            case "type" -> new Match.OfType(MatchWords.type(rest));
            case "neighbour", "neighbor" -> new Match.Neighbour(MatchWords.count(rest));
            case "tel", "sip", "sips" -> address(text, rest);
            case "short", "digits", "invalid", "emergency" -> key(text, rest);
            case "extension" ->
                    throw refused(
                            text, "calls from inside are not screened, whatever the lists say");
            default ->
                    throw refused(
                            text,
                            Spelling.nearest(kind, KINDS)
                                    .map(near -> "did you mean `" + near + ":`?")
                                    .orElse("there is no such kind of rule"));
        };
    }

    private Match pattern(String text) {
        return text.matches("_[+]?[0-9]+")
                ? number(text.substring(1))
                : new DialplanPattern(numbers).read(text);
    }

    private Match range(String text, String rest) {
        var ends = DASH.split(rest, -1);
        if (ends.length != 2) {
            throw refused(text, "a range has two ends, such as range:+49301000-+49301999");
        }
        return new Match.Range(beginning(text, ends[0]), beginning(text, ends[1]));
    }

    private String beginning(String text, String digits) {
        return numbers.beginning(digits)
                .orElseThrow(() ->
                        refused(
                                text,
                                "begin it with + and the country code, or as within the country where"
                                        + " `house.country` says which"));
    }

    /** A number, or a word for none. */
    private Match number(String text) {
        return switch (numbers.outside(text)) {
            case Withheld _ -> new Match.Anonymous();
            case SipUser user when !text.contains("@") && !text.contains("<") -> throw name(user);
            case InvalidNumber invalid when text.startsWith("+") ->
                    throw refused(
                            text,
                            invalid.why().text()
                                    + "; write prefix:%s for all that begin so"
                                            .formatted(shown(text)));
            case OutsideNumber number -> exact(text, number);
        };
    }

    /** The key of a name, which may hold what parts an address; else an address. */
    private Match address(String text, String rest) {
        var user = numbers.outside(rest);
        return exact(text, user.key().equals(text) ? user : numbers.outside(text));
    }

    /** A key that was kept; read again, because the house may know its country by now. */
    private Match key(String text, String rest) {
        return exact(text, numbers.outside(rest));
    }

    private static Match exact(String text, OutsideNumber number) {
        if (number.key().isEmpty()) {
            throw refused(
                    text,
                    number instanceof InvalidNumber invalid
                            ? invalid.why().text()
                            : "this is nobody's number");
        }
        return new Match.Exact(number.key());
    }

    private static Refused name(SipUser user) {
        return refused(
                user.user(),
                Spelling.nearest(user.user(), KINDS)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("for the SIP user of that name write sip:" + shown(user.user())));
    }

    private static Refused refused(String text, String why) {
        return new Refused("`%s`: %s; there may stand %s".formatted(shown(text), why, FORMS));
    }

    private static String shown(String text) {
        return LogText.safe(text.length() > 60 ? text.substring(0, 60) + "…" : text);
    }

    /** Says all there is to say already. */
    private static final class Refused extends IllegalArgumentException {

        Refused(String message) {
            super(message);
        }
    }
}
