package io.sidetone.lab.faults;

import io.sidetone.lab.LabFailure;
import java.util.List;

/**
 * Harm that is done to a running house on purpose, again and again, and the proof that nothing was
 * lost by it.
 */
public interface Campaign {

    /** Its name on the command line and in the report, in kebab-case. */
    String name();

    /** What must hold, in one sentence. */
    String claim();

    /**
     * Does the harm, and looks at what came of it.
     *
     * @return what was measured, for the report
     * @throws LabFailure when the claim does not hold; the message is the evidence
     */
    List<Finding> run(Field field);
}
