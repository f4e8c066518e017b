package io.sidetone.ari.doorbell;

import io.sidetone.core.config.CrossCheck;
import io.sidetone.core.config.Section;
import io.sidetone.core.feature.Feature;
import io.sidetone.core.feature.House;
import io.sidetone.core.people.PeopleConfig;
import io.sidetone.core.prompt.PromptResource;
import java.util.List;

/** The doorbell's entry in the registry of features. */
public final class DoorbellFeature {

    static final String NAME = "doorbell";

    private DoorbellFeature() {}

    /** What the rest of Sidetone needs to know of the doorbell. */
    public static Feature<DoorbellConfig> describe() {
        return new Feature<>(
                Section.optional(NAME, DoorbellConfig.class),
                List.of(
                        CrossCheck.of(DoorbellConfig.class, DoorbellChecks::plans),
                        DoorbellChecks::broker,
                        CrossCheck.between(
                                DoorbellConfig.class,
                                PeopleConfig.class,
                                DoorbellChecks::recipients)),
                new PromptResource(DoorbellFeature.class, "prompts."),
                (config, house) -> new DoorbellFlow(config, parts(house)));
    }

    private static DoorbellParts parts(House house) {
        return new DoorbellParts(
                house.people(),
                house.outbox(),
                house.events(),
                house.actions(),
                house.cameras(),
                house.callRecords().open(),
                house.zone(),
                house.clock(),
                task -> Thread.ofVirtual().name(NAME).start(task));
    }
}
