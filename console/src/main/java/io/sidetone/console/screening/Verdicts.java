package io.sidetone.console.screening;

import io.sidetone.agi.screening.judge.Decision;
import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.console.output.Words;
import java.util.List;
import java.util.stream.Stream;

/** The words for what becomes of a call, as the log has them. */
public final class Verdicts {

    private static final String RING = "ring";

    private Verdicts() {}

    /** {@code ring}, {@code menu}, {@code challenge} or the treatment in kebab-case. */
    public static String word(Decision decision) {
        return switch (decision) {
            case Decision.Ring _ -> RING;
            case Decision.Menu(var digits) ->
                    Words.kebab(digits == 0 ? Treatment.MENU : Treatment.CHALLENGE);
            case Decision.TurnAway(var treatment) -> Words.kebab(treatment);
        };
    }

    /** The same as a person reads it. */
    public static String sentence(Decision decision) {
        return switch (decision) {
            case Decision.Ring _ -> "ring: the telephones ring at once";
            case Decision.Menu(var digits) ->
                    digits == 0
                            ? "menu: the caller is asked whom they want to speak to"
                            : "challenge: a code of %d digits must be keyed, then comes the menu"
                                    .formatted(digits);
            case Decision.TurnAway(var treatment) ->
                    Words.kebab(treatment) + ": no telephone rings";
        };
    }

    /** All there are, the kindest first. */
    public static List<String> all() {
        return Stream.concat(
                        Stream.of(
                                RING,
                                Words.kebab(Treatment.MENU),
                                Words.kebab(Treatment.CHALLENGE)),
                        Words.all(Treatment.class).stream())
                .distinct()
                .toList();
    }
}
