package io.sidetone.console.screening.list;

import io.sidetone.agi.screening.rule.Match;
import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.console.output.TimeText;
import io.sidetone.console.output.Words;
import io.sidetone.console.output.Wrapped;
import io.sidetone.core.log.LogText;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes entries of lines.
 *
 * @param note of lines that have none of their own
 * @param expires of lines that have no end of their own
 * @param treatment of lines that have none of their own
 */
record EntryReader(
        RuleList list,
        Function<String, Match> matches,
        TimeText times,
        String note,
        Optional<Instant> expires,
        Optional<Treatment> treatment) {

    /** A complaint shows so much of a line. */
    private static final int SHOWN = 40;

    /** The entry of a line, or what is wrong with it. */
    ImportLine read(ImportLine line) {
        return switch (line) {
            case ImportLine.Raw raw -> entry(raw);
            case ImportLine.Bad(var number, var text, var why) -> bad(number, text, why);
            case ImportLine.Entry entry -> entry;
        };
    }

    private ImportLine entry(ImportLine.Raw raw) {
        try {
            return new ImportLine.Entry(
                    raw.number(),
                    new Rule(
                            list,
                            matches.apply(required(raw.match())),
                            "",
                            Notes.kept(raw.note().isEmpty() ? note : raw.note()),
                            raw.expires().isEmpty()
                                    ? expires
                                    : Optional.of(times.end(raw.expires())),
                            raw.treatment().isEmpty()
                                    ? treatment
                                    : Optional.of(treatment(raw.treatment()))));
        } catch (IllegalArgumentException e) {
            return bad(raw.number(), raw.text(), String.valueOf(e.getMessage()));
        }
    }

    private static String required(String match) {
        if (match.isBlank()) {
            throw new IllegalArgumentException("the number is missing");
        }
        return match;
    }

    private Treatment treatment(String word) {
        if (list == RuleList.ALLOW) {
            throw new IllegalArgumentException("who is allowed meets no treatment");
        }
        return Words.read(Treatment.class, word);
    }

    private static ImportLine bad(int number, String text, String why) {
        return new ImportLine.Bad(number, Wrapped.cut(LogText.safe(text.strip()), SHOWN), why);
    }
}
