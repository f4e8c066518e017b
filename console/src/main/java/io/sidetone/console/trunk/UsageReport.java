package io.sidetone.console.trunk;

import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Result;
import io.sidetone.core.trunk.guard.CallerUsage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What callers have used up. */
record UsageReport(List<CallerUsage> callers) implements Result {

    private static final List<String> HEADINGS = List.of("CALLER", "TODAY", "THIS MONTH", "PHONES");

    UsageReport {
        callers = List.copyOf(callers);
    }

    /**
     * One caller.
     *
     * @param perDay null for no limit
     * @param month in the house's currency
     * @param perMonth null for no limit
     */
    record UsageJson(
            String caller,
            List<String> phones,
            Duration today,
            @Nullable Duration perDay,
            BigDecimal month,
            @Nullable BigDecimal perMonth) {

        static UsageJson from(CallerUsage usage) {
            return new UsageJson(
                    usage.caller(),
                    usage.phones(),
                    usage.today(),
                    usage.perDay().orElse(null),
                    usage.month(),
                    usage.perMonth().orElse(null));
        }
    }

    @Override
    public Rendering text() {
        return callers.isEmpty()
                ? Rendering.lines("Nobody has called out this month.")
                : new Rendering.Table(HEADINGS, callers.stream().map(UsageReport::row).toList());
    }

    private static List<String> row(CallerUsage usage) {
        return List.of(
                usage.caller(),
                minutes(usage.today())
                        + usage.perDay().map(most -> " of " + minutes(most)).orElse(""),
                usage.month().toPlainString()
                        + usage.perMonth().map(most -> " of " + most.toPlainString()).orElse(""),
                String.join(", ", usage.phones()));
    }

    private static String minutes(Duration time) {
        return time.toMinutes() + " min";
    }

    @Override
    public Object json() {
        return callers.stream().map(UsageJson::from).toList();
    }
}
