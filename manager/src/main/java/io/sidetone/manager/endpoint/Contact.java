package io.sidetone.manager.endpoint;

import java.time.Duration;
import java.util.Optional;

/**
 * Where an endpoint is reached.
 *
 * @param uri its SIP URI
 * @param reachability as Asterisk found it when it asked last
 * @param roundTrip how long the answer took then; empty when it never came or nobody asks
 */
public record Contact(String uri, Reachability reachability, Optional<Duration> roundTrip) {

    /** What Asterisk knows of a contact. */
    public enum Reachability {
        REACHABLE,
        UNREACHABLE,
        /** Asterisk does not ask: no {@code qualify_frequency}. */
        NOT_ASKED,
        UNKNOWN;

        static Reachability of(String word) {
            return switch (word) {
                case "Reachable", "Avail", "Available" -> REACHABLE;
                case "Unreachable", "Unavail", "Unavailable" -> UNREACHABLE;
                case "NonQualified", "NonQual", "Created" -> NOT_ASKED;
                default -> UNKNOWN;
            };
        }
    }

    Contact with(Reachability status, Optional<Duration> time) {
        return new Contact(uri, status, status == Reachability.REACHABLE ? time : Optional.empty());
    }
}
