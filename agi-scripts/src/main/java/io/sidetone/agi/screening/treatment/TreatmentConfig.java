package io.sidetone.agi.screening.treatment;

import io.sidetone.core.config.Default;
import java.util.stream.Stream;

/**
 * The section {@code screening: treatments}: who meets what.
 *
 * @param blocked whom a block rule turns away that says nothing of its own
 * @param score whose score is too bad
 * @param refused whom the callee turns away with a key
 * @param tarpit how robots are kept busy
 * @param letSpeak whom what is said goes to
 */
public record TreatmentConfig(
        @Default("not-in-service") Treatment blocked,
        @Default("not-in-service") Treatment score,
        @Default("not-in-service") Treatment refused,
        @Default("{}") TarpitConfig tarpit,
        @Default("{}") LetSpeakConfig letSpeak) {

    /**
     * @throws IllegalArgumentException when a treatment leads back to where it comes from, or to
     *     nobody
     */
    public TreatmentConfig {
        notAgain("refused", refused);
        if (letSpeak.to().isEmpty()
                && Stream.of(blocked, score, refused).anyMatch(Treatment.LET_SPEAK::equals)) {
            throw new IllegalArgumentException(
                    "`let-speak` needs somebody to hear it: add `let-speak: {to: [KEY]}` with a key of people");
        }
    }

    private static void notAgain(String key, Treatment treatment) {
        if (treatment == Treatment.MENU || treatment == Treatment.CHALLENGE) {
            throw new IllegalArgumentException(
                    "`%s` cannot be the %s: nobody would ever get out of it"
                            .formatted(key, treatment == Treatment.MENU ? "menu" : "challenge"));
        }
    }
}
