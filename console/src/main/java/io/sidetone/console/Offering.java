package io.sidetone.console;

import io.sidetone.console.serve.Features;
import io.sidetone.core.config.CrossCheck;
import io.sidetone.core.config.Section;
import io.sidetone.core.feature.Feature;
import java.util.List;

/**
 * What Sidetone can do.
 *
 * @param sections that the configuration may have
 * @param checks rules that need more than one of them
 * @param features in the order users meet them
 */
record Offering(List<Section<?>> sections, List<CrossCheck> checks, List<Feature<?>> features) {

    Offering {
        sections = List.copyOf(sections);
        checks = List.copyOf(checks);
        features = List.copyOf(features);
    }

    /** All of it. */
    static Offering whole() {
        var features = Features.all();
        return new Offering(Sections.all(features), Sections.checks(features), features);
    }
}
