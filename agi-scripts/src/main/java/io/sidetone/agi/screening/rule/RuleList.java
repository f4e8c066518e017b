package io.sidetone.agi.screening.rule;

import io.sidetone.agi.screening.ScreeningConfig;
import io.sidetone.core.config.KeyPath;
import java.util.List;
import java.util.Locale;

/** The two lists. */
public enum RuleList {
    ALLOW,
    BLOCK;

    /** Its entries in the configuration. */
    List<RuleConfig> of(ScreeningConfig screening) {
        return this == ALLOW ? screening.allow() : screening.block();
    }

    /** Where an entry stands in the configuration, counted from 0. */
    KeyPath path(int position) {
        return KeyPath.of("screening", name().toLowerCase(Locale.ROOT)).index(position);
    }
}
