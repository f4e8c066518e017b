package io.sidetone.core.trunk.guard;

import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.Clearance.Allowed;
import io.sidetone.core.trunk.Clearance.PinNeeded;
import io.sidetone.core.trunk.Clearance.Refused;
import io.sidetone.core.trunk.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Says whether time and money are left for a call that may go out otherwise. */
final class LimitRule {

    /** A call that would be cut before its first minute is over is not begun. */
    private static final Duration LEAST = Duration.ofMinutes(1);

    private LimitRule() {}

    /**
     * @param granted what is said otherwise
     * @param abroad whether it leaves the country
     */
    static Clearance apply(
            Clearance granted, Account account, Used used, BigDecimal perMinute, boolean abroad) {
        var rule = account.rule();
        if (granted instanceof Refused) {
            return granted;
        }
        if (abroad && used.abroad() >= rule.abroad().calls()) {
            return tooMany(account);
        }
        var room = used.room(rule, perMinute);
        if (room.filter(each -> each.compareTo(LEAST) < 0).isPresent()) {
            return usedUp(account, used, perMinute);
        }
        return switch (granted) {
            case Allowed(var why, _) -> new Allowed(why + words(room), room);
            case PinNeeded(var why, _) -> new PinNeeded(why + words(room), room);
            case Refused refused -> refused;
        };
    }

    static Refused tooMany(Account account) {
        var rate = account.rule().abroad();
        return new Refused(
                "%s has begun %d calls abroad within %s"
                        .formatted(account.name(), rate.calls(), minutes(rate.within())),
                Refusal.TOO_MANY_CALLS);
    }

    private static Refused usedUp(Account account, Used used, BigDecimal perMinute) {
        var rule = account.rule();
        var time = used.timeFor(rule);
        return time.filter(each -> each.compareTo(LEAST) < 0).isPresent()
                ? new Refused(
                        "%s has talked %s of the %s of a day"
                                .formatted(
                                        account.name(),
                                        minutes(used.today()),
                                        rule.perDay().map(LimitRule::minutes).orElse("")),
                        Refusal.MINUTES_USED)
                : new Refused(
                        "%s has spent %s of the %s of a month; this call costs %s a minute"
                                .formatted(
                                        account.name(),
                                        used.month().toPlainString(),
                                        rule.perMonth().map(Amount::text).orElse(""),
                                        perMinute.toPlainString()),
                        Refusal.MONEY_SPENT);
    }

    private static String words(Optional<Duration> room) {
        return room.map(each -> ", for " + minutes(each) + " at most").orElse("");
    }

    private static String minutes(Duration time) {
        var seconds = time.toSecondsPart();
        return time.toMinutes() + " min" + (seconds == 0 ? "" : " " + seconds + " s");
    }
}
