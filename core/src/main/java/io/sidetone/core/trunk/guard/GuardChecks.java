package io.sidetone.core.trunk.guard;

import io.sidetone.core.config.Findings;
import io.sidetone.core.config.KeyPath;
import java.util.Optional;

/** What has to hold between the guard and the house. */
public final class GuardChecks {

    private GuardChecks() {}

    /**
     * Warns of rules that let nothing out, since nobody knows which numbers are at home.
     *
     * @param country the house's
     * @param guard where the guard stands in the file
     */
    public static void home(
            GuardConfig config, Optional<String> country, KeyPath guard, Findings findings) {
        if (country.isPresent()) {
            return;
        }
        if (!config.callers().containsKey(GuardConfig.DEFAULT)) {
            findings.warning(guard, lacking(GuardConfig.DEFAULT));
        }
        config.callers()
                .forEach((name, rule) -> {
                    if (rule.allow().stream().anyMatch(Destinations::needsHome)) {
                        findings.warning(guard.key("callers").key(name), lacking(name));
                    }
                });
    }

    private static String lacking(String name) {
        return "`%s` allows numbers of your own country, and nobody knows which that is; write house: country: DE"
                .formatted(name);
    }
}
