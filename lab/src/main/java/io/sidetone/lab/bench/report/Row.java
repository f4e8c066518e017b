package io.sidetone.lab.bench.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One line of the report.
 *
 * @param what what was measured, with its unit
 * @param sidetone ours
 * @param peer the same of what ours is compared with; null when there is nothing to compare
 * @param goal null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Row(String what, Spread sidetone, @Nullable Spread peer, @Nullable Goal goal) {

    /** Ours alone. */
    public static Row of(String what, Spread sidetone, @Nullable Goal goal) {
        return new Row(what, sidetone, null, goal);
    }

    boolean missed() {
        return goal != null && !goal.met();
    }

    String markdown(boolean compared) {
        return "| %s | %s |%s %s |"
                .formatted(
                        what,
                        sidetone.text(),
                        compared ? " " + (peer == null ? "" : peer.text()) + " |" : "",
                        goal == null ? "" : goal.toString());
    }
}
