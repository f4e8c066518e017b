package io.sidetone.ari.trunk;

import io.sidetone.ari.steer.HangupCause;

/**
 * Who failed when a leg ended unanswered, the trunk or the callee. SIP's status says it best: it
 * tells 403 from 603, which are both 21 in Q.850. Where Asterisk tells none (before 22.7, or no SIP
 * trunk), its Q.850 cause does, which is the network's own (RFC 3326) or {@code res_pjsip}'s
 * translation of the status ({@code ast_sip_hangup_sip2cause}).
 *
 * <p>Sources: RFC 3261, 21.3 to 21.6; RFC 3398, 7.2.4.1 (Q.850 to SIP); RFC 8197 (607); RFC 8688
 * (608); ITU-T Q.850, table 1.
 */
final class CauseTable {

    /** One row. */
    private enum Meaning {

        /** The trunk breaks down; whatever has rung behind it rings no more. */
        TRUNK(TrunkResult.NO_TRUNK, true, true),

        /** No sign of the callee. */
        SILENT(TrunkResult.NO_ANSWER, true, false),

        /** The trunk does not want us: account, credit, caller ID. */
        UNWELCOME(TrunkResult.DECLINED, true, false),

        /** The trunk does not understand us, or has no way there. */
        UNFIT(TrunkResult.NO_TRUNK, true, false),

        /** It wants the call elsewhere, which is never done: it could be any number. */
        ELSEWHERE(TrunkResult.DECLINED, true, false),

        BUSY(TrunkResult.BUSY, false, false),
        NO_ANSWER(TrunkResult.NO_ANSWER, false, false),
        NO_NUMBER(TrunkResult.NO_NUMBER, false, false),
        DECLINED(TrunkResult.DECLINED, false, false);

        private final TrunkResult result;
        private final boolean trunkFailed;
        private final boolean thoughReached;

        Meaning(TrunkResult result, boolean trunkFailed, boolean thoughReached) {
            this.result = result;
            this.trunkFailed = trunkFailed;
            this.thoughReached = thoughReached;
        }

        private Verdict unreached() {
            return new Verdict(trunkFailed ? TrunkResult.NO_TRUNK : result, trunkFailed);
        }

        private Verdict reached() {
            return new Verdict(result, thoughReached);
        }
    }

    /** The verdict on a trunk that has given no sign of the callee in time. */
    static final Verdict SILENT = Meaning.SILENT.unreached();

    private CauseTable() {}

    /**
     * The verdict on a leg.
     *
     * @param reached whether it rang, or there was something to hear: the callee's side had the
     *     call
     */
    static Verdict verdict(HangupCause cause, boolean reached) {
        int status = cause.sip().orElse(0);
        var meaning = status >= 300 && status < 700 ? ofSip(status) : ofQ850(cause.q850());
        return reached ? meaning.reached() : meaning.unreached();
    }

    /** The verdict on a leg that wants to be called elsewhere. */
    static Verdict redirected(boolean reached) {
        return reached ? Meaning.ELSEWHERE.reached() : Meaning.ELSEWHERE.unreached();
    }

    /** The cause as people look it up. */
    static String words(HangupCause cause) {
        if (cause.sip().isPresent()) {
            return "SIP " + cause.sip().getAsInt();
        }
        return cause.q850() == 0 ? "not to be had" : "Q.850 cause " + cause.q850();
    }

    private static Meaning ofSip(int status) {
        return switch (status) {
            case 401, 402, 403, 407 -> Meaning.UNWELCOME;
            case 404, 410, 484, 485, 604 -> Meaning.NO_NUMBER;
            case 408 -> Meaning.SILENT;
            // 487 answers our own CANCEL.
            case 480, 487 -> Meaning.NO_ANSWER;
            case 486, 600 -> Meaning.BUSY;
            default -> ofSipClass(status / 100);
        };
    }

    private static Meaning ofSipClass(int hundreds) {
        return switch (hundreds) {
            case 3 -> Meaning.ELSEWHERE;
            case 4 -> Meaning.UNFIT;
            case 5 -> Meaning.TRUNK;
            // "Global failures" hold for every way to the callee (RFC 3261, 21.6).
            default -> Meaning.DECLINED;
        };
    }

    private static Meaning ofQ850(int cause) {
        return switch (cause) {
            case 1, 22, 28 -> Meaning.NO_NUMBER;
            case 17 -> Meaning.BUSY;
            case 18 -> Meaning.SILENT;
            case 19, 20, 26 -> Meaning.NO_ANSWER;
            case 21 -> Meaning.DECLINED;
            case 23 -> Meaning.ELSEWHERE;
            case 34, 38, 41, 42, 44, 47 -> Meaning.TRUNK;
            default -> Meaning.UNFIT;
        };
    }
}
