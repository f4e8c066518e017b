package io.sidetone.console.screening.replay;

import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Result;
import io.sidetone.console.screening.Verdicts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts verdicts before and now. */
final class ReplayCounts implements Result {

    private static final List<String> HEADINGS = List.of("VERDICT", "BEFORE", "NOW");

    private final Map<String, Long> before = new HashMap<>();
    private final Map<String, Long> now = new HashMap<>();
    private long calls;
    private long changed;

    /** The counts in JSON. */
    record Json(long calls, long changed, List<Count> verdicts) {}

    /** How often a verdict was given, and would be, in JSON. */
    record Count(String verdict, long before, long now) {}

    void add(Comparison comparison) {
        calls++;
        before.merge(comparison.call().verdict(), 1L, Long::sum);
        now.merge(comparison.now(), 1L, Long::sum);
        if (comparison.isChanged()) {
            changed++;
        }
    }

    long calls() {
        return calls;
    }

    @Override
    public Rendering text() {
        if (calls == 0) {
            return Rendering.lines("No calls to judge.");
        }
        return new Rendering.Parts(
                List.of(
                        Rendering.lines(changed == 0 ? List.of() : List.of("")),
                        new Rendering.Table(
                                HEADINGS, counts().stream().map(ReplayCounts::row).toList()),
                        Rendering.lines("", summary())));
    }

    @Override
    public Object json() {
        return new Json(calls, changed, counts());
    }

    private String summary() {
        return changed == 0
                ? "None of %s calls would be judged differently.".formatted(grouped(calls))
                : "%s of %s calls would be judged differently."
                        .formatted(grouped(changed), grouped(calls));
    }

    private List<Count> counts() {
        var verdicts = new ArrayList<>(before.keySet());
        now.keySet().stream().filter(each -> !before.containsKey(each)).forEach(verdicts::add);
        verdicts.sort(
                Comparator.<String>comparingInt(Verdicts.all()::indexOf)
                        .thenComparing(Comparator.naturalOrder()));
        return verdicts.stream()
                .map(each ->
                        new Count(each, before.getOrDefault(each, 0L), now.getOrDefault(each, 0L)))
                .toList();
    }

    private static List<String> row(Count count) {
        return List.of(
                count.verdict(),
                "%6s".formatted(grouped(count.before())),
                "%6s".formatted(grouped(count.now())));
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
