package io.sidetone.console.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;

/** Asks Asterisk's ARI. */
@FunctionalInterface
public interface AriProbe {

    /**
     * Reads what lies at a path.
     *
     * @param path below {@code /ari/}
     * @return empty when there is nothing (404)
     * @throws io.sidetone.ari.http.AriProblem when ARI refuses or fails
     * @throws IOException when it cannot be reached
     */
    Optional<JsonNode> get(String path) throws IOException;
}
