package io.sidetone.console.number;

import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Result;
import io.sidetone.console.output.Wrapped;
import io.sidetone.core.number.Explanation;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.Origin;
import io.sidetone.core.number.PublicNumber;
import io.sidetone.core.number.Step;
import io.sidetone.core.number.WrittenForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a number was understood.
 *
 * @param forms how it is written; empty when it is no public number
 */
record NumberReport(Explanation explanation, Optional<WrittenForms> forms) implements Result {

    private static final List<String> HEADINGS = List.of("STEP", "BEFORE", "AFTER");

    /** A cell that is longer is cut: a line of the table is to be read. */
    private static final int WIDEST = 40;

    static NumberReport of(Numbers numbers, Explanation explanation) {
        return new NumberReport(
                explanation,
                explanation.number() instanceof PublicNumber number
                        ? Optional.of(numbers.forms(number))
                        : Optional.empty());
    }

    @Override
    public Rendering text() {
        var parts = new ArrayList<Rendering>();
        parts.add(
                Rendering.lines(
                        "%s: %s".formatted(asWhat(explanation.origin()), explanation.received()),
                        ""));
        if (!explanation.steps().isEmpty()) {
            parts.add(
                    new Rendering.Table(
                            HEADINGS,
                            explanation.steps().stream().map(NumberReport::row).toList()));
            parts.add(Rendering.lines(""));
        }
        parts.add(Rendering.lines(NumberText.lines(explanation.number())));
        forms.ifPresent(written -> parts.add(Rendering.lines(written(written))));
        return new Rendering.Parts(parts);
    }

    @Override
    public Object json() {
        return NumberJson.from(this);
    }

    private static String asWhat(Origin origin) {
        return switch (origin) {
            case OUTSIDE -> "Caller ID of a call from outside";
            case INSIDE -> "Caller ID of a telephone of the house";
            case DIALLED -> "Dialled on a telephone of the house";
            case WRITTEN -> "Written in the configuration";
        };
    }

    private static List<String> row(Step step) {
        return List.of(
                step.rule(), Wrapped.cut(step.before(), WIDEST), Wrapped.cut(step.after(), WIDEST));
    }

    private static List<String> written(WrittenForms forms) {
        return List.of(
                "",
                "E.164          " + forms.e164(),
                "International  " + forms.international(),
                "National       " + forms.national(),
                "With prefix    " + forms.withPrefix(),
                "Dialled here   " + forms.dialled(),
                "RFC 3966       " + forms.rfc3966());
    }
}
