package io.sidetone.console.serve;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.core.cdr.CallRecordsAccess;
import io.sidetone.core.cdr.CallRecordsConfig;
import io.sidetone.core.config.Configuration;
import io.sidetone.core.feature.DialledNumbers;
import io.sidetone.core.feature.Feature;
import io.sidetone.core.feature.House;
import io.sidetone.core.feature.HouseConfig;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.people.People;
import io.sidetone.core.people.PeopleConfig;
import io.sidetone.core.people.PersonConfig;
import io.sidetone.core.prompt.PromptResource;
import io.sidetone.core.prompt.PromptSets;
import io.sidetone.core.store.StoreAccess;
import io.sidetone.core.trunk.HouseTrunks;
import io.sidetone.core.trunk.TollGuard;
import io.sidetone.core.trunk.TrunksConfig;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts together what features find in place, for the daemon and for a simulated call alike. */
public final class HouseBuilder {

    private HouseBuilder() {}

    /**
     * The house that a configuration describes.
     *
     * @param others whom it tells and commands
     */
    public static House house(
            Configuration configuration,
            Outbox outbox,
            Clock clock,
            StoreAccess store,
            OtherPrograms others) {
        var house = configuration.get(HouseConfig.class);
        var zone = house.zone().orElse(ZoneId.systemDefault());
        var numbers = numbers(house);
        return new House(
                numbers,
                People.from(people(configuration), numbers, zone),
                outbox,
                zone,
                clock,
                store,
                others.events(),
                DialledNumbers.onThreads(),
                trunks(configuration, TollGuard.OPEN),
                others.actions(),
                others.cameras(),
                new CallRecordsAccess(store, configuration.get(CallRecordsConfig.class), clock));
    }

    /** The trunks of a house. */
    public static HouseTrunks trunks(Configuration configuration, TollGuard guard) {
        var house = configuration.get(HouseConfig.class);
        return new HouseTrunks(
                configuration.find(TrunksConfig.class).orElse(TrunksConfig.NONE),
                people(configuration),
                numbers(house),
                house.zone().orElse(ZoneId.systemDefault()),
                guard);
    }

    /** The numbers of a house. */
    public static Numbers numbers(HouseConfig house) {
        return new Numbers(PhoneNumberUtil.getInstance(), house.plan());
    }

    private static Map<String, PersonConfig> people(Configuration configuration) {
        return configuration.find(PeopleConfig.class).map(PeopleConfig::byKey).orElse(Map.of());
    }

    /** The phrases that every feature says, and those of each. */
    public static PromptSets prompts(List<Feature<?>> features) {
        var resources = new ArrayList<PromptResource>();
        resources.add(PromptResource.COMMON);
        features.forEach(feature -> resources.add(feature.prompts()));
        return PromptSets.read(resources);
    }
}
