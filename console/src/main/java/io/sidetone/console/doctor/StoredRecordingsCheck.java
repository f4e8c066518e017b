package io.sidetone.console.doctor;

import io.sidetone.ari.http.AriProblem;
import java.io.IOException;

/** Whether Asterisk has its recording directory, which Debian's package does not make. */
public final class StoredRecordingsCheck extends AriCheck {

    private final AriProbe ari;
    private final String directory;

    /**
     * A check through ARI.
     *
     * @param directory as Asterisk sees it
     */
    public StoredRecordingsCheck(AriProbe ari, String directory) {
        super("recording directory");
        this.ari = ari;
        this.directory = directory;
    }

    @Override
    Outcome ask() throws IOException {
        return ari.get("recordings/stored")
                .<Outcome>map(recordings ->
                        new Outcome.Fine("Asterisk holds " + recordings.size() + " recordings"))
                .orElseGet(this::missing);
    }

    /** Asterisk answers 500, "Allocation failed", when the directory is not there. */
    @Override
    Outcome refused(AriProblem problem) {
        return missing();
    }

    private Outcome missing() {
        return new Outcome.Trouble(
                "Asterisk has no directory for recordings",
                "On Asterisk's machine: install -d -o asterisk -g asterisk " + directory);
    }
}
