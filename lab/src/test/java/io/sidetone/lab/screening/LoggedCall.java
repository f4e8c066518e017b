package io.sidetone.lab.screening;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the log says of a call.
 *
 * @param line technology and endpoint that it came in by
 * @param key the number, normalised
 * @param attestation what the network vouches for
 * @param verdict {@code ring}, {@code menu}, {@code challenge} or a treatment
 * @param step which step spoke, in kebab-case
 * @param rule the rule's text form; empty when no list matched
 * @param reason why
 * @param outcome what happened in the end, in kebab-case
 */
record LoggedCall(
        String line,
        String key,
        String attestation,
        String verdict,
        String step,
        String rule,
        String reason,
        String outcome) {

    static LoggedCall from(JsonNode call) {
        return new LoggedCall(
                call.path("line").asText(),
                call.path("key").asText(),
                call.path("attestation").asText(),
                call.path("verdict").asText(),
                call.path("step").asText(),
                call.path("rule").asText(),
                call.path("reason").asText(),
                call.path("outcome").asText());
    }
}
