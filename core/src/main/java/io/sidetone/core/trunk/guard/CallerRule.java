package io.sidetone.core.trunk.guard;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one caller may do: a telephone, or several that share what there is.
 *
 * @param phones the telephones; {@code default} has none
 * @param allow what goes out; all else needs the PIN
 * @param deny what does not go out even so
 * @param pin four to twelve digits; without one, nothing but {@code allow} goes out
 * @param perCall how long one call may last; empty for no limit
 * @param perDay how long all calls of a day may last; empty for no limit
 * @param perMonth what all calls of a month may cost, in the house's currency; empty for no limit
 * @param night when less is allowed; empty for never
 * @param forwarded what becomes of calls that a telephone forwards
 * @param abroad how many calls abroad may be begun in a short time
 */
public record CallerRule(
        @Default("[]") List<Phone> phones,
        @Default("[fixed, mobile, toll-free]") List<Destinations> allow,
        @Default("[]") List<Destinations> deny,
        Optional<Secret> pin,
        Optional<Duration> perCall,
        Optional<Duration> perDay,
        Optional<Amount> perMonth,
        Optional<NightRule> night,
        @Default("as-caller") Forwarded forwarded,
        CallRate abroad) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The house's own country, and nothing that costs more than a call. */
    public static final CallerRule DEFAULTS =
            new CallerRule(
                    List.of(),
                    List.of(
                            new Destinations("fixed"),
                            new Destinations("mobile"),
                            new Destinations("toll-free")),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Forwarded.AS_CALLER,
                    CallRate.DEFAULTS);

    /**
     * @throws IllegalArgumentException when the PIN is weak, or a time is shorter than a minute
     */
    public CallerRule {
        phones = List.copyOf(phones);
        allow = List.copyOf(allow);
        deny = List.copyOf(deny);
        pin.ifPresent(PinRules::check);
        requireMinute("per-call", perCall);
        requireMinute("per-day", perDay);
    }

    private static void requireMinute(String key, Optional<Duration> time) {
        time.filter(each -> each.compareTo(MINUTE) < 0)
                .ifPresent(_ -> {
                    throw new IllegalArgumentException(
                            "`%s` is less than a minute; write [] at `allow` for no calls at all"
                                    .formatted(key));
                });
    }
}
