package io.sidetone.agi.screening.menu;

import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import java.time.Duration;
import java.util.Optional;

/**
 * The section {@code screening: menu}.
 *
 * @param house whom callers have reached, as it is said to them; nothing is said when empty
 * @param tries how often a caller may key nothing or something wrong before that is all
 * @param firstDigitWait how long the first key may take once the question is asked: a person looks
 *     for the keypad first
 * @param digitWait how long each further key may take: whoever pauses that long is done
 * @param total how long it all may take from the answer on, so that nobody blocks a line; a
 *     question that has begun is heard out
 * @param directoryKey what leads to the directory of names, one digit or {@code *}; empty for no
 *     directory
 * @param failed what callers meet who have used up their tries
 * @param challenge the code that some must key first
 */
public record MenuConfig(
        Optional<String> house,
        @Default("3") @Range(min = "1", max = "9") int tries,
        @Default("5s") @Range(min = "1s", max = "30s") Duration firstDigitWait,
        @Default("3s") @Range(min = "500ms", max = "30s") Duration digitWait,
        @Default("90s") @Range(min = "10s", max = "10m") Duration total,
        @Default("'9'") String directoryKey,
        @Default("hang-up") Treatment failed,
        @Default("{}") ChallengeConfig challenge) {

    /**
     * @throws IllegalArgumentException when the directory's key is none, or failing leads to the
     *     menu again
     */
    public MenuConfig {
        if (!directoryKey.matches("[0-9*]?")) {
            throw new IllegalArgumentException(
                    "`directory-key` is one digit or *, or \"\" for no directory");
        }
        requireEnd(failed);
    }

    static void requireEnd(Treatment failed) {
        if (failed == Treatment.MENU || failed == Treatment.CHALLENGE) {
            throw new IllegalArgumentException(
                    "`failed` has to end the call or lead to voicemail; the menu would begin anew");
        }
    }
}
