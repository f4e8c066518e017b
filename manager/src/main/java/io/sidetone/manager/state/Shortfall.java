package io.sidetone.manager.state;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.right.ActionRights;
import io.sidetone.manager.right.Refusal;
import java.util.List;

/**
 * What a view could not find out, and what to do about it.
 *
 * @param words one line
 * @param cure one line
 */
public record Shortfall(Kind kind, String words, String cure) {

    /** How much is lost by it. */
    public enum Kind {
        /** All: Asterisk does not do such a thing. */
        MISSING,
        /** All: the user may not ask. */
        DENIED,
        /** Some of it. */
        PARTIAL
    }

    /**
     * An answer that was an error.
     *
     * @param subject what was asked for, {@code queues}
     * @param module what knows of it, {@code app_queue.so}
     */
    public static Shortfall of(AmiAction asked, Refusal refusal, String subject, String module) {
        return switch (refusal.kind()) {
            case DENIED ->
                    new Shortfall(
                            Kind.DENIED,
                            "The manager user may not ask for "
                                    + subject
                                    + " ("
                                    + asked.name()
                                    + ")",
                            "Give it one of these in manager.conf: write = " + rights(asked));
            case UNKNOWN_ACTION ->
                    new Shortfall(
                            Kind.MISSING,
                            "This Asterisk has no " + subject + ": " + module + " is not loaded",
                            "Load it: asterisk -rx 'module load " + module + "'");
            case OTHER ->
                    new Shortfall(
                            Kind.PARTIAL,
                            "Asterisk says of " + subject + ": " + refusal.message(),
                            "See what its log says");
        };
    }

    /** Asterisk did not answer, or is gone. */
    public static Shortfall unanswered(String why) {
        return new Shortfall(
                Kind.PARTIAL,
                "Not all of this is of now: " + why,
                "It is asked for anew at the next connection");
    }

    private static String rights(AmiAction asked) {
        return String.join(
                ", ", ActionRights.ofAsterisk22().needed(asked.name()).orElse(List.of("all")));
    }
}
