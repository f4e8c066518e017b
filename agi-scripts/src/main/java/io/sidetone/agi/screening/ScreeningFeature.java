package io.sidetone.agi.screening;

import io.sidetone.agi.screening.rule.WrittenRules;
import io.sidetone.agi.screening.treatment.TreatmentChecks;
import io.sidetone.core.config.CrossCheck;
import io.sidetone.core.config.Findings;
import io.sidetone.core.config.KeyPath;
import io.sidetone.core.config.Section;
import io.sidetone.core.feature.Feature;
import io.sidetone.core.people.PeopleConfig;
import io.sidetone.core.people.PersonExtension;
import io.sidetone.core.prompt.PromptResource;
import java.util.List;

/** The entry of screening in the registry of features. */
public final class ScreeningFeature {

    private static final String NAME = "screening";

    private ScreeningFeature() {}

    /** What the rest of Sidetone needs to know of screening. */
    public static Feature<ScreeningConfig> describe() {
        return new Feature<>(
                Section.optional(NAME, ScreeningConfig.class),
                List.of(
                        CrossCheck.between(
                                ScreeningConfig.class,
                                PeopleConfig.class,
                                ScreeningFeature::checkDirectoryKey),
                        CrossCheck.between(
                                ScreeningConfig.class,
                                PeopleConfig.class,
                                (screening, people, findings) ->
                                        TreatmentChecks.people(
                                                screening.treatments(), people, findings)),
                        WrittenRules.check()),
                new PromptResource(ScreeningFeature.class, "prompts."),
                ScreeningWiring::flow);
    }

    /** An extension that is the directory's key hides it; one that begins so makes it slow. */
    private static void checkDirectoryKey(
            ScreeningConfig screening, PeopleConfig people, Findings findings) {
        var directory = screening.menu().directoryKey();
        if (directory.isEmpty()) {
            return;
        }
        people.byKey()
                .forEach((key, person) ->
                        person.extension()
                                .map(PersonExtension::digits)
                                .filter(digits -> digits.startsWith(directory))
                                .ifPresent(
                                        digits -> tell(digits, directory, pathOf(key), findings)));
    }

    private static void tell(String digits, String directory, KeyPath path, Findings findings) {
        if (digits.equals(directory)) {
            findings.problem(
                    path,
                    directory
                            + " is the key for the directory as well; choose another one with"
                            + " screening.menu.directory-key");
        } else {
            findings.warning(
                    path,
                    "begins with %s, the key for the directory: callers wait there for menu.digit-wait"
                            .formatted(directory));
        }
    }

    private static KeyPath pathOf(String person) {
        return KeyPath.of("people", person, "extension");
    }
}
