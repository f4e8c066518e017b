package io.sidetone.console.doctor;

import io.sidetone.ari.http.AriClient;
import io.sidetone.ari.http.AriProblem;
import java.io.IOException;
import java.util.Locale;

/** Whether a module of Asterisk is loaded and runs. */
public final class ModuleCheck extends AriCheck {

    private final AriProbe ari;
    private final String module;
    private final String purpose;

    /**
     * A check of one module.
     *
     * @param module without {@code .so}
     * @param purpose what does not work without it
     */
    public ModuleCheck(AriProbe ari, String module, String purpose) {
        super("module " + module);
        this.ari = ari;
        this.module = module;
        this.purpose = purpose;
    }

    @Override
    Outcome ask() throws IOException {
        return ari.get("asterisk/modules/" + AriClient.part(module + ".so"))
                .map(found -> judge(found.path("status").asText()))
                .orElseGet(() -> trouble("is not loaded"));
    }

    /** Asterisk 22 answers 404 for a module that it has and does not run, others 409. */
    @Override
    Outcome refused(AriProblem problem) {
        return trouble("is not loaded");
    }

    private Outcome judge(String status) {
        return status.equalsIgnoreCase("Running")
                ? new Outcome.Fine("running")
                : trouble("is " + status.toLowerCase(Locale.ROOT));
    }

    private Outcome trouble(String state) {
        return new Outcome.Trouble(
                state + ": " + purpose,
                """
                asterisk -rx 'module load %s.so'
                and see that /etc/asterisk/modules.conf has no "noload" for it\
                """
                        .formatted(module));
    }
}
