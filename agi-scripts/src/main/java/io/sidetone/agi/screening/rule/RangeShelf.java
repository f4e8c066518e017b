package io.sidetone.agi.screening.rule;

import io.sidetone.core.number.OutsideNumber;
import io.sidetone.core.number.PublicNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Ranges, which may overlap: sorted by their beginnings, with the furthest end of each half noted,
 * which is an interval tree without nodes. No number begins with 0, so that digits compare as a
 * number does, and the length with them.
 */
final class RangeShelf implements Shelf {

    /** More digits than any number has, and fewer than a long. */
    private static final int MOST_DIGITS = 18;

    private static final Comparator<Span> SMALLEST =
            Comparator.comparingLong(Span::width).thenComparingInt(Span::order);

    private final List<Span> spans;
    private final long[] furthest;

    private record Span(long from, long to, int order, Rule rule) {

        long width() {
            return to - from;
        }
    }

    RangeShelf(List<Rule> rules) {
        var found = new ArrayList<Span>();
        for (var rule : rules) {
            if (rule.match() instanceof Match.Range(var from, var to)) {
                found.add(new Span(digits(from), digits(to), found.size(), rule));
            }
        }
        found.sort(Comparator.comparingLong(Span::from));
        spans = List.copyOf(found);
        furthest = new long[spans.size()];
        note(0, spans.size());
    }

    @Override
    public Optional<Rule> find(OutsideNumber number, Instant at) {
        if (spans.isEmpty()
                || !(number instanceof PublicNumber known)
                || known.e164().length() > MOST_DIGITS) {
            return Optional.empty();
        }
        var around = new ArrayList<Span>();
        collect(0, spans.size(), digits(known.e164()), around);
        return around.stream()
                .filter(span -> span.rule().countsAt(at))
                .min(SMALLEST)
                .map(Span::rule);
    }

    private static long digits(String e164) {
        return Long.parseLong(e164.substring(1));
    }

    /** The middle of each part keeps the furthest end within the part. */
    private long note(int low, int high) {
        if (low >= high) {
            return Long.MIN_VALUE;
        }
        int middle = (low + high) >>> 1;
        furthest[middle] =
                Math.max(
                        spans.get(middle).to(),
                        Math.max(note(low, middle), note(middle + 1, high)));
        return furthest[middle];
    }

    private void collect(int low, int high, long digits, List<Span> around) {
        if (low >= high) {
            return;
        }
        int middle = (low + high) >>> 1;
        if (furthest[middle] < digits) {
            return;
        }
        collect(low, middle, digits, around);
        var span = spans.get(middle);
        if (span.from() <= digits) {
            if (digits <= span.to()) {
                around.add(span);
            }
            collect(middle + 1, high, digits, around);
        }
    }
}
