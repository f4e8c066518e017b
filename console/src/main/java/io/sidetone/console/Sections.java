package io.sidetone.console;

import io.sidetone.agi.server.FastAgiConfig;
import io.sidetone.console.serve.AsteriskConfig;
import io.sidetone.console.serve.StateDirectory;
import io.sidetone.core.config.CrossCheck;
import io.sidetone.core.config.Section;
import io.sidetone.core.feature.Feature;
import io.sidetone.core.feature.HouseConfig;
import io.sidetone.core.mail.MailConfig;
import io.sidetone.core.outbox.OutboxConfig;
import io.sidetone.core.people.PeopleChecks;
import io.sidetone.core.people.PeopleConfig;
import io.sidetone.core.prompt.PromptsConfig;
import io.sidetone.core.prompt.speech.SpeechConfig;
import java.util.ArrayList;
import java.util.List;

/** The sections that {@code sidetone.yaml} may have. */
final class Sections {

    private static final List<Section<?>> HOUSE =
            List.of(
                    Section.required("asterisk", AsteriskConfig.class),
                    Section.required("fastagi", FastAgiConfig.class),
                    Section.required("prompts", PromptsConfig.class),
                    Section.required("speech", SpeechConfig.class),
                    Section.required("mail", MailConfig.class),
                    Section.required("outbox", OutboxConfig.class),
                    Section.required("house", HouseConfig.class),
                    Section.optional("people", PeopleConfig.class),
                    Section.required("state-directory", StateDirectory.class));

    private Sections() {}

    static List<Section<?>> all(List<Feature<?>> features) {
        var sections = new ArrayList<>(HOUSE);
        features.forEach(feature -> sections.add(feature.section()));
        return List.copyOf(sections);
    }

    static List<CrossCheck> checks(List<Feature<?>> features) {
        var checks = new ArrayList<CrossCheck>();
        checks.add(PeopleChecks.extensions());
        features.forEach(feature -> checks.addAll(feature.checks()));
        return List.copyOf(checks);
    }
}
