package io.sidetone.console.doctor;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether something works, found out by trying it.
 *
 * @param name what is tried
 * @param trial tries it; says what is wrong, or nothing
 * @param fix what to do when it does not work
 */
public record WorksCheck(String name, Supplier<Optional<String>> trial, String fix)
        implements Check {

    @Override
    public Outcome examine() {
        return trial.get()
                .<Outcome>map(wrong -> new Outcome.Trouble(wrong, fix))
                .orElseGet(() -> new Outcome.Fine("works"));
    }
}
