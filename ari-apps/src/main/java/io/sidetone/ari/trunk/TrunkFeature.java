package io.sidetone.ari.trunk;

import io.sidetone.core.config.CrossCheck;
import io.sidetone.core.config.Findings;
import io.sidetone.core.config.KeyPath;
import io.sidetone.core.config.Section;
import io.sidetone.core.feature.Feature;
import io.sidetone.core.feature.HouseConfig;
import io.sidetone.core.prompt.PromptResource;
import io.sidetone.core.trunk.guard.GuardChecks;
import java.util.List;

/** The entry of calls out in the registry of features. */
public final class TrunkFeature {

    private static final String NAME = "trunk";

    private TrunkFeature() {}

    /** What the rest of Sidetone needs to know of calls out. */
    public static Feature<TrunkCallConfig> describe() {
        return new Feature<>(
                Section.optional(NAME, TrunkCallConfig.class),
                List.of(
                        CrossCheck.between(
                                TrunkCallConfig.class, HouseConfig.class, TrunkFeature::home)),
                new PromptResource(TrunkFeature.class, "prompts."),
                TrunkWiring::flow);
    }

    private static void home(TrunkCallConfig trunk, HouseConfig house, Findings findings) {
        GuardChecks.home(trunk.guard(), house.country(), KeyPath.of(NAME, "guard"), findings);
    }
}
