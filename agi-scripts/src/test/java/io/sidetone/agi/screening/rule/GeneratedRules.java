package io.sidetone.agi.screening.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Rules and callers that meet now and then. */
final class GeneratedRules {

    /** Which of several matching rules counts, as docs/screening.md has it; the first of equals. */
    static final Comparator<Rule> MOST_EXACT =
            Comparator.<Rule>comparingInt(rule -> rank(rule.match()))
                    .thenComparingLong(rule -> width(rule.match()));

    private GeneratedRules() {}

    static List<Rule> of(Random random, int count) {
        var rules = new ArrayList<Rule>();
        for (int i = 0; i < count; i++) {
            var rule = Book.blocks(match(random), "#" + i);
            rules.add(random.nextInt(5) == 0 ? Book.until(rule, Book.NOW) : rule);
        }
        return rules;
    }

    private static String match(Random random) {
        return switch (random.nextInt(40)) {
            case 0 -> "regex:" + random.nextInt(10) + "{3}" + random.nextInt(100) + "$";
            case 1 -> "country:" + List.of("TN", "FR", "GB").get(random.nextInt(3));
            case 2 -> "type:" + List.of("premium", "voip", "pager").get(random.nextInt(3));
            case 3 -> "neighbour:" + (4 + random.nextInt(8));
            case 4 -> "anonymous";
            case 5 -> "invalid";
            case 6, 7, 8, 9, 10, 11 -> range(random);
            case 12, 13, 14, 15 -> "prefix:+49" + (1 + random.nextInt(999));
            default -> "+49" + (200 + random.nextInt(700)) + random.nextInt(10_000);
        };
    }

    private static String range(Random random) {
        int from = 1_000_000 + random.nextInt(8_000_000);
        return "range:+49%d-+49%d".formatted(from, from + random.nextInt(100_000));
    }

    static String callerId(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> List.of("", "anonymous", "sip:alice", "*43", "112").get(random.nextInt(5));
            case 1 -> "+2167" + random.nextInt(10_000_000);
            case 2 -> "0900" + random.nextInt(10_000_000);
            case 3 -> "0" + random.nextInt(10_000_000);
            case 4 -> "+4930" + random.nextInt(1_000_000);
            default -> "+49" + (200 + random.nextInt(700)) + random.nextInt(10_000);
        };
    }

    private static int rank(Match match) {
        return switch (match) {
            case Match.Exact _ -> 0;
            case Match.Range _ -> 1;
            case Match.Prefix _ -> 2;
            case Match.Neighbour _ -> 3;
            case Match.Regex _ -> 4;
            case Match.Country _ -> 5;
            case Match.OfType _ -> 6;
            case Match.Anonymous _, Match.Invalid _ -> 7;
        };
    }

    private static long width(Match match) {
        return switch (match) {
            case Match.Range(var from, var to) ->
                    Long.parseLong(to.substring(1)) - Long.parseLong(from.substring(1));
            case Match.Prefix(var digits) -> -digits.length();
            case Match.Neighbour(var digits) -> -digits;
            default -> 0;
        };
    }
}
