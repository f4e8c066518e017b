package io.sidetone.agi.screening.steering;

import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.prompt.SpokenTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** What star codes say, by the names that the prompt set knows. */
final class Phrases {

    static final Prompt HOW_LONG = Prompt.phrase("screening/how-long");
    static final Prompt NEXT_PERMITTED = Prompt.phrase("screening/next-permitted");
    static final Prompt NOT_EXPECTING = Prompt.phrase("screening/not-expecting");
    static final Prompt NO_LAST_CALLER = Prompt.phrase("screening/no-last-caller");
    static final Prompt NUMBER_WITHHELD = Prompt.phrase("screening/number-withheld");
    static final Prompt IS_KNOWN = Prompt.phrase("screening/is-known");
    static final Prompt BLOCKED = Prompt.phrase("screening/blocked");
    static final Prompt NOTHING_CHANGED = Prompt.phrase("screening/nothing-changed");
    static final Prompt NOT_KEPT = Prompt.phrase("screening/not-kept");

    /** With the number or the name in it. */
    static final String BLOCK = "screening/block";

    /** With the number or the name in it. */
    static final String RESCUED = "screening/rescued";

    private Phrases() {}

    static Prompt expecting(Instant until, ZoneId zone) {
        return new Prompt.Phrase(
                "screening/expecting", Map.of("until", SpokenTime.value(until, zone)));
    }
}
