package io.sidetone.console.doctor;

import java.io.IOException;
import java.util.List;

/** Asks Asterisk's manager interface. */
@FunctionalInterface
public interface AmiProbe {

    /**
     * Logs in, tries some actions and logs off.
     *
     * @param actions names of actions that change nothing
     * @throws IOException when it cannot be reached or refuses the login; the message says why
     */
    Visit visit(List<String> actions) throws IOException;

    /**
     * What came of it.
     *
     * @param version of the manager interface, {@code 11.0.0}
     * @param refused those of the actions that the user has no right to
     */
    record Visit(String version, List<String> refused) {
        public Visit {
            refused = List.copyOf(refused);
        }
    }
}
