package io.sidetone.core.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.core.config.Configuration;
import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import io.sidetone.core.config.CrossCheck;
import io.sidetone.core.config.Reading;
import io.sidetone.core.config.Section;
import io.sidetone.core.feature.HouseConfig;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.people.PeopleConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A house with trunks, from the text of its configuration. */
final class TrunkHouse {

    /** A Saturday, 18:04. */
    static final Instant NOW = Instant.parse("2026-11-21T18:04:00Z");

    private TrunkHouse() {}

    static Reading read(String yaml) {
        try {
            var file = Files.createTempFile("sidetone", ".yaml");
            try {
                Files.writeString(file, yaml);
                return reader().read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Configuration configuration(String yaml) {
        var reading = read(yaml);
        assertThat(reading).as("%s", reading).isInstanceOf(Reading.Bound.class);
        return ((Reading.Bound) reading).configuration();
    }

    static HouseTrunks desk(String yaml) {
        return desk(yaml, TollGuard.OPEN);
    }

    static HouseTrunks desk(String yaml, TollGuard guard) {
        return desk(configuration(yaml), guard);
    }

    static HouseTrunks desk(Configuration configuration, TollGuard guard) {
        return new HouseTrunks(
                configuration.find(TrunksConfig.class).orElse(TrunksConfig.NONE),
                configuration.find(PeopleConfig.class).map(PeopleConfig::byKey).orElse(Map.of()),
                numbers(configuration),
                ZoneOffset.UTC,
                guard);
    }

    static Numbers numbers(Configuration configuration) {
        return new Numbers(
                PhoneNumberUtil.getInstance(), configuration.get(HouseConfig.class).plan());
    }

    static OutgoingCall dials(String dialled) {
        return new OutgoingCall("201", "PJSIP/kitchen", dialled, false, NOW);
    }

    private static ConfigurationReader reader() {
        var checks = new ArrayList<>(TrunkChecks.all());
        checks.add(
                CrossCheck.between(
                        TrunksConfig.class,
                        HouseConfig.class,
                        (trunks, house, findings) ->
                                TrunkChecks.numbers(
                                        trunks,
                                        new Numbers(PhoneNumberUtil.getInstance(), house.plan()),
                                        findings)));
        return new ConfigurationReader(
                List.of(
                        Section.required("house", HouseConfig.class),
                        Section.optional("people", PeopleConfig.class),
                        Section.optional("trunks", TrunksConfig.class)),
                checks,
                Converters.standard(),
                _ -> Optional.empty());
    }
}
