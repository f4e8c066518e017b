package io.sidetone.ari.doorbell;

import io.sidetone.core.action.ActionConfig;
import io.sidetone.core.config.Configuration;
import io.sidetone.core.config.Findings;
import io.sidetone.core.config.KeyPath;
import io.sidetone.core.event.EventsConfig;
import io.sidetone.core.people.PeopleConfig;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What has to hold within the section {@code doorbell}, and between it and others. */
final class DoorbellChecks {

    private static final KeyPath SECTION = KeyPath.of(DoorbellFeature.NAME);

    private final DoorbellConfig config;
    private final Findings findings;

    private DoorbellChecks(DoorbellConfig config, Findings findings) {
        this.config = config;
        this.findings = findings;
    }

    /** Somebody rings, everybody who is named is there, and every step begins. */
    static void plans(DoorbellConfig config, Findings findings) {
        new DoorbellChecks(config, findings).plans();
    }

    /** Whoever is to hear what was said needs a mail address. */
    static void recipients(DoorbellConfig config, PeopleConfig people, Findings findings) {
        var keys = config.message().to();
        for (int at = 0; at < keys.size(); at++) {
            var person = people.byKey().get(keys.get(at));
            if (person != null && person.mail().isEmpty()) {
                findings.problem(
                        SECTION.key("message").key("to").index(at),
                        "`%1$s` has no mail address: add people.%1$s.mail".formatted(keys.get(at)));
            }
        }
    }

    /** Whatever is published needs somebody who takes it. */
    static void broker(Configuration configuration, Findings findings) {
        var broker = configuration.find(EventsConfig.class).flatMap(EventsConfig::mqtt);
        var config = configuration.find(DoorbellConfig.class);
        if (config.isPresent() && broker.isEmpty()) {
            config.get()
                    .buttons()
                    .forEach((name, button) -> {
                        var keys = SECTION.key("buttons").key(name.text()).key("keys");
                        button.keys()
                                .forEach((key, meaning) -> {
                                    if (meaning.action()
                                            .filter(ActionConfig::needsBroker)
                                            .isPresent()) {
                                        findings.problem(
                                                keys.key(key.text()).key("action").key("mqtt"),
                                                "there is no broker to publish to; add events.mqtt");
                                    }
                                });
                    });
        }
    }

    private void plans() {
        if (config.buttons().isEmpty()) {
            findings.problem(SECTION.key("buttons"), "there is no button; add one, like `front:`");
        }
        config.buttons()
                .forEach((name, button) -> button(SECTION.key("buttons").key(name.text()), button));
        config.groups()
                .forEach((name, phones) -> group(SECTION.key("groups").key(name.text()), phones));
    }

    private void button(KeyPath path, ButtonConfig button) {
        if (button.ring().isEmpty()) {
            findings.problem(path.key("ring"), "nobody rings; add `- to: [PJSIP/kitchen]`");
        }
        steps(path.key("ring"), button.ring(), button.ringFor());
        for (int at = 0; at < button.quiet().size(); at++) {
            var quiet = path.key("quiet").index(at).key("ring");
            steps(quiet, button.quiet().get(at).ring(), button.ringFor());
        }
        var announce = path.key("announce").key("phones");
        for (int at = 0; at < button.announce().phones().size(); at++) {
            known(announce.index(at), button.announce().phones().get(at));
        }
    }

    private void steps(KeyPath path, List<RingStep> steps, Duration ringFor) {
        for (int at = 0; at < steps.size(); at++) {
            step(path.index(at), steps.get(at), ringFor);
        }
    }

    private void step(KeyPath path, RingStep step, Duration ringFor) {
        if (step.to().isEmpty()) {
            findings.problem(path.key("to"), "this step rings nobody");
        }
        if (step.after().compareTo(ringFor) >= 0) {
            findings.problem(
                    path.key("after"),
                    "this step never begins: `ring-for` is %d s in all"
                            .formatted(ringFor.toSeconds()));
        }
        for (int at = 0; at < step.to().size(); at++) {
            known(path.key("to").index(at), step.to().get(at).endpoint());
        }
    }

    private void known(KeyPath path, Destination destination) {
        destination
                .group()
                .filter(name -> !config.groups().containsKey(name))
                .ifPresent(name -> findings.problem(path, unknown(name)));
    }

    private String unknown(GroupName name) {
        return config.groups().isEmpty()
                ? "`%s` is no group, for there is no `groups`; a telephone is written like PJSIP/%1$s"
                        .formatted(name.text())
                : "there is no group `%s`; there are %s".formatted(name.text(), groups());
    }

    private String groups() {
        return config.groups().keySet().stream()
                .map(name -> "`" + name.text() + "`")
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void group(KeyPath path, List<PhoneConfig> phones) {
        if (phones.isEmpty()) {
            findings.problem(path, "nobody is in this group");
        }
        for (int at = 0; at < phones.size(); at++) {
            if (phones.get(at).endpoint().group().isPresent()) {
                findings.problem(
                        path.index(at), "a group holds telephones only, like PJSIP/kitchen");
            }
        }
    }
}
