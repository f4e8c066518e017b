package io.sidetone.agi.numbers;

import io.sidetone.core.config.Configuration;
import io.sidetone.core.config.Findings;
import io.sidetone.core.config.KeyPath;
import io.sidetone.core.config.Section;
import io.sidetone.core.feature.Feature;
import io.sidetone.core.feature.House;
import io.sidetone.core.prompt.PromptResource;
import io.sidetone.core.trunk.TrunksConfig;
import java.util.List;

/** The entry of numbers in the registry of features. */
public final class NumbersFeature {

    private static final String NAME = "numbers";

    private NumbersFeature() {}

    /** What the rest of Sidetone needs to know of numbers. */
    public static Feature<NumbersConfig> describe() {
        return new Feature<>(
                Section.optional(NAME, NumbersConfig.class),
                List.of(NumbersFeature::checkTrunks),
                new PromptResource(NumbersFeature.class, "prompts."),
                NumbersFeature::flow);
    }

    private static NumbersFlow flow(NumbersConfig config, House house) {
        var books = new CallBooks(house.trunks()::meter, house.callRecords().open(), house.clock());
        return new NumbersFlow(config, house.trunks(), books, house.dialled(), house.clock());
    }

    private static void checkTrunks(Configuration configuration, Findings findings) {
        boolean without =
                configuration.find(NumbersConfig.class).isPresent()
                        && configuration.find(TrunksConfig.class).isEmpty();
        if (without) {
            findings.warning(
                    KeyPath.of(NAME),
                    "no call goes out of a house without the section `trunks`; docs/numbers.md has"
                            + " one to begin with");
        }
    }
}
