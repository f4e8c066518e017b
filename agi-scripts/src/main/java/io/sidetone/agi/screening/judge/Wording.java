package io.sidetone.agi.screening.judge;

import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.core.log.LogText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How findings are said: every text in them is safe to print, whoever wrote it. */
final class Wording {

    static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    private static final int LONGEST = 60;

    private Wording() {}

    /** {@code the block list has country:TN (sidetone.yaml:112): robots}. */
    static String of(Rule rule) {
        return "the %s list has %s (%s)%s"
                .formatted(
                        lower(rule.list().name()),
                        LogText.safe(rule.match().text()),
                        LogText.safe(rule.place()),
                        rule.note().isBlank() ? "" : ": " + LogText.safe(rule.note().strip()));
    }

    /** Several findings as one sentence. */
    static String sentence(List<String> findings) {
        var joined =
                findings.stream().filter(each -> !each.isBlank()).collect(Collectors.joining(", "));
        if (joined.isEmpty()) {
            return "";
        }
        var first = joined.substring(0, 1).toUpperCase(Locale.ROOT);
        var sentence = first + joined.substring(1);
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    /** {@code 18:30}, with the date when it is another day. */
    static String time(Instant time, Instant now, ZoneId zone) {
        var there = time.atZone(zone);
        boolean today = there.toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today ? CLOCK.format(there) : DAY.format(there) + " " + CLOCK.format(there);
    }

    /** What somebody outside wrote, cut to what a sentence can carry. */
    static String shown(String text) {
        int characters = text.codePointCount(0, text.length());
        return LogText.safe(
                characters <= LONGEST
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…");
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
