package io.sidetone.console.serve;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.core.config.Configuration;
import io.sidetone.core.feature.Feature;
import io.sidetone.core.feature.House;
import io.sidetone.core.feature.HouseConfig;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.people.People;
import io.sidetone.core.people.PeopleConfig;
import io.sidetone.core.prompt.PromptResource;
import io.sidetone.core.prompt.PromptSets;
import io.sidetone.core.store.StoreAccess;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts together what features find in place, for the daemon and for a simulated call alike. */
public final class HouseBuilder {

    private HouseBuilder() {}

    /** The house that a configuration describes. */
    public static House house(
            Configuration configuration, Outbox outbox, Clock clock, StoreAccess store) {
        var house = configuration.get(HouseConfig.class);
        var zone = house.zone().orElse(ZoneId.systemDefault());
        var numbers = numbers(house);
        var people =
                configuration.find(PeopleConfig.class).map(PeopleConfig::byKey).orElse(Map.of());
        return new House(numbers, People.from(people, numbers, zone), outbox, zone, clock, store);
    }

    /** The numbers of a house. */
    public static Numbers numbers(HouseConfig house) {
        return new Numbers(PhoneNumberUtil.getInstance(), house.plan());
    }

    /** The phrases that every feature says, and those of each. */
    public static PromptSets prompts(List<Feature<?>> features) {
        var resources = new ArrayList<PromptResource>();
        resources.add(PromptResource.COMMON);
        features.forEach(feature -> resources.add(feature.prompts()));
        return PromptSets.read(resources);
    }
}
