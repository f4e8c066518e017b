package io.sidetone.agi.screening;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the dialplan may want of screening: the first argument in kebab-case. */
public enum Errand {
    /** A call from outside; no argument at all. */
    SCREEN,
    /** The number in the second argument is being dialled from here. */
    DIALLED,
    /** "I expect a call", for the hours in the second argument. */
    EXPECT_CALL,
    /** The next call rings. */
    PERMIT_NEXT,
    /** No call is expected any more. */
    STOP_EXPECTING,
    /** The latest caller goes on the block list. */
    BLOCK_LAST,
    /** The latest caller who was turned away goes on the allow list. */
    RESCUE_LAST,
    /** Asks who was called, on their channel, whether they take the call. */
    CALLEE,
    /** Says that Sidetone is there, and nothing else. */
    ALIVE,
    /** Gives a caller what those meet whom the callee turns away. */
    REFUSED;

    /** Whether somebody of the house keys a code for it, and is spoken to. */
    boolean isCode() {
        return switch (this) {
            case EXPECT_CALL, PERMIT_NEXT, STOP_EXPECTING, BLOCK_LAST, RESCUE_LAST -> true;
            case SCREEN, DIALLED, CALLEE, ALIVE, REFUSED -> false;
        };
    }

    private String word() {
        return this == SCREEN ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By the dialplan's word for it, any text; empty when it is none. */
    static Optional<Errand> of(String word) {
        return Arrays.stream(values()).filter(errand -> errand.word().equals(word)).findFirst();
    }

    /** All words, for a message. */
    static String words() {
        return Arrays.stream(values())
                .map(Errand::word)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
