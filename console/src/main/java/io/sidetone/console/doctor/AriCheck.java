package io.sidetone.console.doctor;

import io.sidetone.ari.http.AriProblem;
import java.io.IOException;

/** A check that asks ARI and leaves it to {@link AriLoginCheck} to say when nobody answers. */
abstract class AriCheck implements Check {

    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;

    private final String name;

    AriCheck(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Outcome examine() {
        try {
            return ask();
        } catch (AriProblem problem) {
            boolean login = problem.status() == UNAUTHORIZED || problem.status() == FORBIDDEN;
            return login ? new Outcome.Skipped("needs ARI") : refused(problem);
        } catch (IOException e) {
            return new Outcome.Skipped("needs ARI"); // the login check tells why
        }
    }

    abstract Outcome ask() throws IOException;

    /** What a status other than 2xx, 401, 403 and 404 means here. */
    Outcome refused(AriProblem problem) {
        return new Outcome.Trouble(
                String.valueOf(problem.getMessage()),
                "Look into Asterisk's log: journalctl -u asterisk");
    }
}
