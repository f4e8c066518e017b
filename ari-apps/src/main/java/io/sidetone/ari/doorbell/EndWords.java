package io.sidetone.ari.doorbell;

import io.sidetone.ari.steer.HangupCause;

/** How a leg ended, in words for the log of calls. */
final class EndWords {

    private EndWords() {}

    /** What SIP says where it does, else the cause (ITU-T Q.850, Asterisk's {@code causes.h}). */
    static String of(HangupCause cause) {
        return switch (cause.sip().orElse(0)) {
            case 486, 600 -> "busy";
            case 603 -> "declined";
            case 408 -> "no reply";
            case 480, 404, 410 -> "not reachable";
            default -> ofQ850(cause);
        };
    }

    static boolean isBusy(HangupCause cause) {
        return of(cause).equals("busy") || of(cause).equals("declined");
    }

    private static String ofQ850(HangupCause cause) {
        return switch (cause.q850()) {
            case 0, 16 -> "ended";
            case 17 -> "busy";
            case 18, 19 -> "no answer";
            case 21 -> "declined";
            case 1, 3, 20, 27, 38 -> "not reachable";
            default -> "ended with cause " + cause.q850();
        };
    }
}
