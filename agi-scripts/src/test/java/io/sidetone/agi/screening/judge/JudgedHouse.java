package io.sidetone.agi.screening.judge;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.agi.screening.ScreeningConfig;
import io.sidetone.agi.screening.ScreeningYaml;
import io.sidetone.agi.screening.reputation.Reputation;
import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleBooks;
import io.sidetone.agi.screening.rule.WrittenRules;
import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.feature.HouseConfig;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.people.People;
import io.sidetone.core.people.PeopleConfig;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A house and its judge, put together from a configuration as any program would do it. */
final class JudgedHouse {

    static final Instant NOON = Instant.parse("2026-11-18T11:00:00Z"); // a Wednesday in Berlin

    final Numbers numbers;
    final People people;
    final ZoneId zone;
    final ScreeningConfig screening;
    final RuleBooks rules = new RuleBooks();

    JudgedHouse(Path folder, String yaml) {
        var configuration = ScreeningYaml.bound(folder, yaml);
        var house = configuration.get(HouseConfig.class);
        zone = house.zone().orElseThrow();
        numbers = new Numbers(PhoneNumberUtil.getInstance(), house.plan());
        people = People.from(configuration.get(PeopleConfig.class).byKey(), numbers, zone);
        screening = configuration.get(ScreeningConfig.class);
        rules.written(WrittenRules.of(screening, numbers, zone));
    }

    JudgedHouse stores(List<Rule> stored) {
        rules.stored(stored);
        return this;
    }

    Judge judge(RememberedHouse memory, Reputation reputation) {
        return new StepwiseJudge(
                JudgeSettings.of(screening, Treatment.NOT_IN_SERVICE, Treatment.VACANT, zone),
                new JudgeSources(people, rules, memory, reputation));
    }

    IncomingCall call(String callerId) {
        return call("PJSIP/trunk", callerId, "", Attestation.NONE, NOON);
    }

    IncomingCall call(
            String line, String callerId, String name, Attestation attestation, Instant at) {
        return new IncomingCall(line, numbers.outside(callerId), callerId, name, attestation, at);
    }
}
