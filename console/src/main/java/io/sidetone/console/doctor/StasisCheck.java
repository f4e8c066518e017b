package io.sidetone.console.doctor;

import io.sidetone.ari.http.AriClient;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Whether the dialplan's {@code Stasis(sidetone,…)} reaches a Sidetone. */
public final class StasisCheck extends AriCheck {

    private final AriProbe ari;
    private final String application;
    private final BooleanSupplier isServing;

    /**
     * A check of one application.
     *
     * @param application its name in ARI
     * @param isServing whether a Sidetone of this configuration runs
     */
    public StasisCheck(AriProbe ari, String application, BooleanSupplier isServing) {
        super("ARI application");
        this.ari = ari;
        this.application = application;
        this.isServing = isServing;
    }

    @Override
    Outcome ask() throws IOException {
        boolean registered = ari.get("applications/" + AriClient.part(application)).isPresent();
        if (registered) {
            return isServing.getAsBoolean() ? reached() : somebodyElses();
        }
        return isServing.getAsBoolean() ? notReached() : free();
    }

    private Outcome reached() {
        return new Outcome.Fine("Stasis(" + application + ",…) reaches the running Sidetone");
    }

    private Outcome free() {
        return new Outcome.Fine("'" + application + "' is free, for when Sidetone runs");
    }

    private Outcome notReached() {
        return new Outcome.Trouble(
                "a Sidetone runs, and has not registered '" + application + "'",
                """
                Its log tells why: journalctl -u sidetone
                and see that Asterisk has what takes calls: asterisk -rx 'module show like stasis'\
                """);
    }

    private Outcome somebodyElses() {
        return new Outcome.Caution(
                "'" + application + "' is registered, and no Sidetone runs here",
                "Where another Sidetone uses this Asterisk, give one of them another asterisk.ari.application");
    }
}
