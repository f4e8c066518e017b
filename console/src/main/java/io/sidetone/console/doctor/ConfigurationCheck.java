package io.sidetone.console.doctor;

import io.sidetone.core.config.Reading;
import java.nio.file.Path;

/** Whether the configuration can be used. */
record ConfigurationCheck(Path file, Reading reading) implements Check {

    @Override
    public String name() {
        return "configuration";
    }

    @Override
    public Outcome examine() {
        var fix = "sidetone config check --config " + file;
        return switch (reading) {
            case Reading.Rejected rejected ->
                    new Outcome.Trouble(
                            "%s has mistakes: %d; nothing that needs it was checked"
                                    .formatted(file, rejected.problems().size()),
                            fix);
            case Reading.Bound bound when bound.warnings().isEmpty() ->
                    new Outcome.Fine(file.toString());
            case Reading.Bound bound ->
                    new Outcome.Caution(
                            "%s has warnings: %d".formatted(file, bound.warnings().size()), fix);
        };
    }
}
