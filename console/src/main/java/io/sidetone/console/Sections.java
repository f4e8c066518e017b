package io.sidetone.console;

import io.sidetone.agi.server.FastAgiConfig;
import io.sidetone.console.serve.AsteriskConfig;
import io.sidetone.console.serve.HouseBuilder;
import io.sidetone.console.serve.StateDirectory;
import io.sidetone.core.cdr.CallRecordsConfig;
import io.sidetone.core.config.CrossCheck;
import io.sidetone.core.config.Section;
import io.sidetone.core.event.EventsConfig;
import io.sidetone.core.feature.Feature;
import io.sidetone.core.feature.HouseConfig;
import io.sidetone.core.mail.MailConfig;
import io.sidetone.core.outbox.OutboxConfig;
import io.sidetone.core.people.PeopleChecks;
import io.sidetone.core.people.PeopleConfig;
import io.sidetone.core.prompt.PromptsConfig;
import io.sidetone.core.prompt.speech.SpeechConfig;
import io.sidetone.core.store.StoreConfig;
import io.sidetone.core.trunk.TrunkChecks;
import io.sidetone.core.trunk.TrunksConfig;
import io.sidetone.manager.wire.PbxsConfig;
import java.util.ArrayList;
import java.util.List;

/** The sections that {@code sidetone.yaml} may have. */
final class Sections {

    private static final List<Section<?>> HOUSE =
            List.of(
                    Section.required("asterisk", AsteriskConfig.class),
                    Section.optional("pbxs", PbxsConfig.class),
                    Section.required("fastagi", FastAgiConfig.class),
                    Section.required("prompts", PromptsConfig.class),
                    Section.required("speech", SpeechConfig.class),
                    Section.required("mail", MailConfig.class),
                    Section.required("outbox", OutboxConfig.class),
                    Section.required("store", StoreConfig.class),
                    Section.required("call-records", CallRecordsConfig.class),
                    Section.required("house", HouseConfig.class),
                    Section.optional("people", PeopleConfig.class),
                    Section.optional("trunks", TrunksConfig.class),
                    Section.optional("events", EventsConfig.class),
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
        checks.addAll(TrunkChecks.all());
        checks.add(
                CrossCheck.between(
                        TrunksConfig.class,
                        HouseConfig.class,
                        (trunks, house, findings) ->
                                TrunkChecks.numbers(
                                        trunks, HouseBuilder.numbers(house), findings)));
        features.forEach(feature -> checks.addAll(feature.checks()));
        return List.copyOf(checks);
    }
}
