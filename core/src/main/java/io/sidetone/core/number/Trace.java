package io.sidetone.core.number;

import io.sidetone.core.log.LogText;
import java.util.ArrayList;
import java.util.List;

/** Notes the steps where somebody wants to see them, and costs nothing where nobody does. */
final class Trace {

    static final Trace OFF = new Trace(false);

    private final boolean on;
    private final List<Step> steps = new ArrayList<>();

    private Trace(boolean on) {
        this.on = on;
    }

    static Trace on() {
        return new Trace(true);
    }

    void step(String rule, String before, String after) {
        if (on) {
            steps.add(new Step(rule, LogText.safe(before), LogText.safe(after)));
        }
    }

    /** A step that is noted only when it changed something. */
    void change(String rule, String before, String after) {
        if (!before.equals(after)) {
            step(rule, before, after);
        }
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
