package io.sidetone.console;

import io.sidetone.core.config.CrossCheck;
import io.sidetone.core.config.Section;
import java.util.List;

/** The sections that {@code sidetone.yaml} may have. */
final class Sections {

    private Sections() {}

    static List<Section<?>> all() {
        return List.of();
    }

    static List<CrossCheck> checks() {
        return List.of();
    }
}
