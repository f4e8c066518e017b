package io.sidetone.core.trunk.guard;

import io.sidetone.core.log.LogText;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the caller that a telephone belongs to. Whatever its caller ID says does not count. */
final class Accounts {

    private final CallerRule others;
    private final Map<String, Account> byEndpoint = new HashMap<>();

    Accounts(GuardConfig config) {
        others = config.others();
        config.callers().forEach(this::add);
    }

    private void add(String name, CallerRule rule) {
        var endpoints =
                rule.phones().stream().map(Phone::endpoint).collect(Collectors.toUnmodifiableSet());
        var account = new Account(name, rule, endpoints);
        endpoints.forEach(endpoint -> byEndpoint.put(endpoint, account));
    }

    /** One without a rule of its own has the default's, and shares with nobody. */
    Account of(String endpoint) {
        var known = byEndpoint.get(endpoint);
        var safe = LogText.safe(endpoint);
        var name = safe.isEmpty() ? "this telephone" : safe;
        return known == null ? new Account(name, others, Set.of(safe)) : known;
    }

    /** Those with rules of their own, and those of other telephones. */
    Set<Account> all(Collection<String> endpoints) {
        var all = new LinkedHashSet<>(byEndpoint.values());
        endpoints.forEach(endpoint -> all.add(of(endpoint)));
        return all;
    }
}
