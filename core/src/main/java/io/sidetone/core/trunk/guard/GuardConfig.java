package io.sidetone.core.trunk.guard;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The key {@code guard} of the section {@code trunk}: who may call what.
 *
 * @param callers their rules by their names; {@code default} is for every telephone that no other
 *     one names
 * @param pinLock how long no PIN is taken after three wrong ones, a minute to a day; twice as long
 *     each time again
 */
public record GuardConfig(
        @Default("{}") Map<String, CallerRule> callers,
        @Default("5m") @Range(min = "1m", max = "1d") Duration pinLock) {

    /** Whose rule is everybody else's. */
    static final String DEFAULT = "default";

    /** What holds where nothing is configured. */
    public static final GuardConfig DEFAULTS = new GuardConfig(Map.of(), Duration.ofMinutes(5));

    /**
     * @throws IllegalArgumentException when a telephone has two rules, or a rule has no telephone
     */
    public GuardConfig {
        callers = Collections.unmodifiableMap(new LinkedHashMap<>(callers));
        var known = new HashSet<Phone>();
        callers.forEach((name, rule) -> {
            checkPhones(name, rule);
            rule.phones().stream()
                    .filter(phone -> !known.add(phone))
                    .findFirst()
                    .ifPresent(phone -> {
                        throw new IllegalArgumentException(
                                "`callers` names %s twice; a telephone has one rule"
                                        .formatted(phone.endpoint()));
                    });
        });
    }

    private static void checkPhones(String name, CallerRule rule) {
        if (name.equals(DEFAULT) != rule.phones().isEmpty()) {
            throw new IllegalArgumentException(
                    name.equals(DEFAULT)
                            ? "`default` is for all other telephones; take `phones` out of it"
                            : "`%s` names no telephone; write `phones: [PJSIP/kitchen]` into it"
                                    .formatted(name));
        }
    }

    /** The rule of every telephone that none names. */
    CallerRule others() {
        return callers.getOrDefault(DEFAULT, CallerRule.DEFAULTS);
    }
}
