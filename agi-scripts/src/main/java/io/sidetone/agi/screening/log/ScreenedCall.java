package io.sidetone.agi.screening.log;

import io.sidetone.agi.screening.judge.ScorePart;
import io.sidetone.agi.screening.judge.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One screened call, as the log keeps it. Every text in it is safe to print.
 *
 * @param channelId Asterisk's unique id; a call is logged under it once, and completed later
 * @param at when the call came in
 * @param line technology and endpoint it came in by
 * @param received the caller ID as received
 * @param key the number normalised; empty when there is none
 * @param name the caller's name; empty when there is none
 * @param attestation what the network vouched for, in lower case
 * @param verdict {@code ring}, {@code menu}, {@code challenge} or the treatment in kebab-case
 * @param step which step spoke
 * @param rule the rule's text form; empty when no list matched
 * @param place where that rule stands; empty likewise
 * @param reason why, one sentence
 * @param score its parts
 * @param outcome what happened in the end
 * @param recording the outbox's message that holds what was said; empty when there is none
 * @param ended when Sidetone was done with it; empty while it is not
 */
public record ScreenedCall(
        String channelId,
        Instant at,
        String line,
        String received,
        String key,
        String name,
        String attestation,
        String verdict,
        Step step,
        String rule,
        String place,
        String reason,
        List<ScorePart> score,
        Outcome outcome,
        Optional<String> recording,
        Optional<Instant> ended) {

    /** What happened to a call in the end. */
    public enum Outcome {
        /** Still in the menu, or Sidetone died with it. */
        UNDER_WAY,
        /** All telephones ring. */
        RANG,
        /** The extension that was keyed rings. */
        PASSED,
        /** The caller hung up in the menu. */
        GAVE_UP,
        /** The menu or the challenge was failed. */
        FAILED,
        /** The caller met the treatment. */
        TURNED_AWAY,
        /** The caller went to voicemail. */
        VOICEMAIL,
        /** Who was called turned the caller away. */
        REFUSED
    }

    /** Verdicts after which a telephone may still ring. */
    private static final Set<String> OPEN = Set.of("ring", "menu", "challenge");

    public ScreenedCall {
        score = List.copyOf(score);
    }

    /** Whether somebody outside called: the house's own telephones and doors are no callers. */
    public boolean isFromOutside() {
        return step != Step.INSIDE;
    }

    /** Whether no telephone rang, nor will: who gave up in the menu may want to be let in too. */
    public boolean isTurnedAway() {
        return switch (outcome) {
            case TURNED_AWAY, VOICEMAIL, FAILED, GAVE_UP -> isFromOutside();
            case UNDER_WAY -> !OPEN.contains(verdict);
            case RANG, PASSED, REFUSED -> false;
        };
    }
}
