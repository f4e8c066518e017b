package io.sidetone.core.trunk.guard;

import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.Refusal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says whether a caller may call such a number, limits left aside. */
final class DestinationRule {

    private final Optional<String> home;

    /**
     * @param home the house's country; empty when it is not known
     */
    DestinationRule(Optional<String> home) {
        this.home = home;
    }

    /** {@link Clearance.PinNeeded} for what is not allowed where there is a PIN. */
    Clearance clear(Account account, Called called, boolean forwarded, LocalDateTime time) {
        var rule = account.rule();
        if (called.isNobody()) {
            return refused("no number that a trunk could take", Refusal.NO_NUMBER);
        }
        if (forwarded && rule.forwarded() == Forwarded.REFUSE) {
            return refused(
                    "%s forwards a call, and may not".formatted(account.name()),
                    Refusal.NOT_ALLOWED);
        }
        var denied = first(rule.deny(), called);
        if (denied.isPresent()) {
            return refused(
                    "%s may not call %s: `deny` has %s"
                            .formatted(account.name(), called.described(), denied.get().text()),
                    Refusal.NOT_ALLOWED);
        }
        var allowed = first(rule.allow(), called);
        return allowed.isEmpty()
                ? otherwise(account, called, forwarded, unlisted(account, called))
                : byNight(account, called, forwarded, time, allowed.get());
    }

    private Clearance byNight(
            Account account,
            Called called,
            boolean forwarded,
            LocalDateTime time,
            Destinations byDay) {
        var night = account.rule().night().filter(rule -> rule.holds(time));
        if (night.isEmpty() || first(night.get().allow(), called).isPresent()) {
            return new Clearance.Allowed(
                    "%s may call %s: `allow` has %s"
                            .formatted(account.name(), called.described(), byDay.text()),
                    Optional.empty());
        }
        var why =
                "%s may not call %s at night: only %s"
                        .formatted(account.name(), called.described(), words(night.get().allow()));
        return otherwise(account, called, forwarded, refused(why, Refusal.NOT_NOW));
    }

    private Clearance.Refused unlisted(Account account, Called called) {
        return refused(
                "%s may not call %s: `allow` has %s%s"
                        .formatted(
                                account.name(),
                                called.described(),
                                words(account.rule().allow()),
                                home.isEmpty() ? ", and house.country is not set" : ""),
                Refusal.NOT_ALLOWED);
    }

    /** Whoever dials may key the PIN; nobody is there to key it when a telephone forwards. */
    private static Clearance otherwise(
            Account account, Called called, boolean forwarded, Clearance.Refused refused) {
        if (account.rule().pin().isEmpty()) {
            return refused;
        }
        return forwarded
                ? refused(
                        refused.why() + "; nobody can key the PIN in a forwarded call",
                        refused.refusal())
                : new Clearance.PinNeeded(
                        "%s needs the PIN for %s: %s"
                                .formatted(account.name(), called.text(), refused.why()),
                        Optional.empty());
    }

    private Optional<Destinations> first(List<Destinations> list, Called called) {
        return list.stream().filter(each -> each.cover(called, home)).findFirst();
    }

    private static String words(List<Destinations> list) {
        return list.isEmpty()
                ? "nothing"
                : list.stream().map(Destinations::text).collect(Collectors.joining(", "));
    }

    private static Clearance.Refused refused(String why, Refusal refusal) {
        return new Clearance.Refused(why, refusal);
    }
}
