package io.sidetone.lab.bench.report;

import java.util.List;
import java.util.Locale;

/**
 * One quantity, measured several times.
 *
 * @param runs the values in the order measured; at least one
 */
public record Spread(List<Double> runs) {

    /** Above this, decimals say nothing. */
    private static final double NO_DECIMALS = 100;

    /**
     * @throws IllegalArgumentException when nothing was measured
     */
    public Spread {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        runs = List.copyOf(runs);
    }

    /** The middle one; the mean of both when there are two. */
    public double median() {
        List<Double> sorted = runs.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** The smallest. */
    public double least() {
        return runs.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    /** The largest. */
    public double most() {
        return runs.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** Median and range, {@code 4,806 (4,720–4,975)}; one number when all are alike. */
    public String text() {
        String median = number(median());
        String range = number(least()) + "–" + number(most());
        return range.equals(median + "–" + median) ? median : median + " (" + range + ")";
    }

    private static String number(double value) {
        boolean whole = Math.abs(value) >= NO_DECIMALS || value == Math.rint(value);
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%.1f", value);
    }
}
