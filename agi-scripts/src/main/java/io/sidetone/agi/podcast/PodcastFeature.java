package io.sidetone.agi.podcast;

import io.sidetone.core.config.CrossCheck;
import io.sidetone.core.config.Findings;
import io.sidetone.core.config.KeyPath;
import io.sidetone.core.config.Section;
import io.sidetone.core.feature.Feature;
import io.sidetone.core.people.PeopleConfig;
import io.sidetone.core.prompt.PromptResource;
import java.util.List;

/** The podcast's entry in the registry of features. */
public final class PodcastFeature {

    private static final String NAME = "podcast";

    private PodcastFeature() {}

    /** What the rest of Sidetone needs to know of the podcast. */
    public static Feature<PodcastConfig> describe() {
        return new Feature<>(
                Section.optional(NAME, PodcastConfig.class),
                List.of(
                        CrossCheck.between(
                                PodcastConfig.class,
                                PeopleConfig.class,
                                PodcastFeature::checkPeople)),
                new PromptResource(PodcastFeature.class, "prompts."),
                (config, house) ->
                        new PodcastFlow(
                                config,
                                house.people(),
                                house.outbox(),
                                new LastMessage(house.outbox(), house.zone())));
    }

    private static void checkPeople(PodcastConfig podcast, PeopleConfig people, Findings findings) {
        podcast.codes()
                .forEach((code, keys) -> {
                    var path = KeyPath.of(NAME, "codes", code.digits());
                    if (keys.isEmpty()) {
                        findings.problem(path, "code " + code.digits() + " reaches nobody");
                    }
                    for (int at = 0; at < keys.size(); at++) {
                        checkMail(people, keys.get(at), path.index(at), findings);
                    }
                });
    }

    private static void checkMail(
            PeopleConfig people, String key, KeyPath path, Findings findings) {
        var person = people.byKey().get(key);
        if (person != null && person.mail().isEmpty()) {
            findings.problem(
                    path, "`" + key + "` has no mail address: add people." + key + ".mail");
        }
    }
}
