package io.sidetone.manager.right;

import io.sidetone.manager.ami.AmiResponse;
import java.util.Locale;
import java.util.Optional;

/**
 * Why Asterisk answered {@code Error}.
 *
 * @param message in its own words
 */
public record Refusal(Kind kind, String message) {

    /** What can be done about it. */
    public enum Kind {
        /** The user lacks a right. */
        DENIED,
        /** No module that is loaded knows the action. */
        UNKNOWN_ACTION,
        /** Anything else: no such channel, a header too few. */
        OTHER
    }

    /** What the answer says; empty when it is no error. */
    public static Optional<Refusal> of(AmiResponse answer) {
        return answer.isSuccess()
                ? Optional.empty()
                : Optional.of(new Refusal(kind(answer.message()), answer.message()));
    }

    private static Kind kind(String message) {
        var words = message.toLowerCase(Locale.ROOT);
        return words.startsWith("permission denied")
                ? Kind.DENIED
                : words.startsWith("invalid/unknown command") ? Kind.UNKNOWN_ACTION : Kind.OTHER;
    }
}
