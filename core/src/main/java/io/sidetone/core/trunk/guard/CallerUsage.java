package io.sidetone.core.trunk.guard;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a caller has used up.
 *
 * @param caller the name of its rule; for a telephone without one of its own, the telephone
 * @param phones its telephones, in order
 * @param today time that was talked today
 * @param perDay of how much; empty for no limit
 * @param month what this month costs so far, in the house's currency
 * @param perMonth of how much; empty for no limit
 */
public record CallerUsage(
        String caller,
        List<String> phones,
        Duration today,
        Optional<Duration> perDay,
        BigDecimal month,
        Optional<BigDecimal> perMonth) {

    public CallerUsage {
        phones = List.copyOf(phones);
    }

    static CallerUsage of(Account account, Used used) {
        return new CallerUsage(
                account.name(),
                account.endpoints().stream().sorted().toList(),
                used.today(),
                account.rule().perDay(),
                used.month(),
                account.rule().perMonth().map(Amount::amount));
    }
}
