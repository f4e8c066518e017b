package io.sidetone.core.people;

import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.Origin;
import io.sidetone.core.number.PartyNumber;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Everybody whom the house knows, found by the number they call from or by their key. */
public final class People {

    private final Numbers numbers;
    private final Map<String, Person> byKey = new LinkedHashMap<>();
    private final Map<String, Person> byNumber = new HashMap<>();

    /**
     * @throws IllegalArgumentException when two people share a key or a number, or a number is
     *     none; the message says whose
     */
    public People(Collection<Person> people, Numbers numbers) {
        this.numbers = numbers;
        for (var person : people) {
            if (byKey.put(person.key(), person) != null) {
                throw new IllegalArgumentException("two people are called " + person.key());
            }
            person.callerIds().forEach(number -> note(number, person));
        }
    }

    /**
     * The people of the configuration's section {@code people}.
     *
     * @param houseZone for whoever has no zone of their own
     * @throws IllegalArgumentException as the constructor
     */
    public static People from(
            Map<String, PersonConfig> configured, Numbers numbers, ZoneId houseZone) {
        var people =
                configured.entrySet().stream()
                        .map(entry -> Person.from(entry.getKey(), entry.getValue(), houseZone))
                        .toList();
        return new People(people, numbers);
    }

    /**
     * Who calls.
     *
     * @param callerId any text; withheld and unknown numbers find nobody
     * @param origin where the call comes from: nobody outside has an extension of the house
     */
    public Optional<Person> byCallerId(String callerId, Origin origin) {
        return byNumber(numbers.read(origin, callerId));
    }

    /** Whose number it is; withheld numbers are nobody's. */
    public Optional<Person> byNumber(PartyNumber number) {
        return Optional.ofNullable(byNumber.get(number.key()));
    }

    /** The person of that key in the configuration. */
    public Optional<Person> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Everybody, in the configuration's order. */
    public Collection<Person> all() {
        return Collections.unmodifiableCollection(byKey.values());
    }

    private void note(String number, Person person) {
        var understood = numbers.written(number);
        if (understood.key().isEmpty()) {
            throw new IllegalArgumentException(
                    "people.%s.caller-id: '%s' is no number".formatted(person.key(), number));
        }
        var other = byNumber.putIfAbsent(understood.key(), person);
        if (other != null && !other.equals(person)) {
            throw new IllegalArgumentException(
                    "people: %s and %s have the same caller-id %s"
                            .formatted(other.key(), person.key(), number));
        }
    }
}
