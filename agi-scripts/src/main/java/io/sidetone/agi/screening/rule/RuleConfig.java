package io.sidetone.agi.screening.rule;

import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.config.Default;
import io.sidetone.core.config.Location;
import io.sidetone.core.config.Shorthand;
import java.util.Optional;

/**
 * One entry of {@code screening: allow} or {@code screening: block}: the text form alone, or keys.
 *
 * @param match whom it is about, in the text form of {@link Match}
 * @param note why, for the owner's memory; said with the verdict
 * @param until when it ends by itself; never when left out
 * @param treatment what those meet whom it blocks, where it is not what all blocked callers meet
 * @param place where it stands
 */
@Shorthand
public record RuleConfig(
        String match,
        @Default("''") String note,
        Optional<Until> until,
        Optional<Treatment> treatment,
        Location place) {

    /** An entry that says nothing else. */
    public RuleConfig(String match) {
        this(match, "", Optional.empty(), Optional.empty(), Location.NONE);
    }
}
