package io.sidetone.core.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant to write. */
public final class Spelling {

    private Spelling() {}

    /**
     * The candidate nearest to what was written; case, {@code -} and {@code _} do not count.
     *
     * @return empty when nothing is near: more than a third of the letters would have to change
     */
    public static Optional<String> nearest(String written, Collection<String> candidates) {
        var plain = plain(written);
        return candidates.stream()
                .filter(candidate -> distance(plain, plain(candidate)) <= tolerance(candidate))
                .min(
                        Comparator.comparingInt(
                                        (String candidate) -> distance(plain, plain(candidate)))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code ; did you mean `x`?}, or nothing when nothing is near. */
    static String hint(String written, Collection<String> candidates) {
        return nearest(written, candidates)
                .map(candidate -> "; did you mean `" + candidate + "`?")
                .orElse("");
    }

    private static int tolerance(String candidate) {
        return Math.max(1, plain(candidate).length() / 3);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. */
    private static int distance(String a, String b) {
        var cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
