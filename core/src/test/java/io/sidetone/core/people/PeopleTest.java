package io.sidetone.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.Origin;
import io.sidetone.core.outbox.OnHangup;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final ZoneId HOUSE = ZoneId.of("Europe/Berlin");

    private final Numbers numbers = new Numbers(PhoneNumberUtil.getInstance(), Optional.of("DE"));

    private static PersonConfig config(String name, String... callerIds) {
        return new PersonConfig(
                name,
                Optional.of("someone@example.org"),
                List.of(callerIds),
                Optional.empty(),
                Optional.of(Locale.GERMAN),
                OnHangup.SEND,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private People people(PersonConfig... configured) {
        var byKey = new LinkedHashMap<String, PersonConfig>();
        for (var config : configured) {
            byKey.put(config.name().toLowerCase(Locale.ROOT), config);
        }
        return People.from(byKey, numbers, HOUSE);
    }

    @Test
    void aCallerIsFoundByAnyWayToWriteTheirNumber() {
        var people = people(config("Anna", "+4930123456", "201"), config("Ben", "0171 1234567"));
        assertThat(people.byCallerId("030123456", Origin.INSIDE))
                .get()
                .extracting(Person::key)
                .isEqualTo("anna");
        assertThat(people.byCallerId("201", Origin.INSIDE))
                .get()
                .extracting(Person::name)
                .isEqualTo("Anna");
        assertThat(people.byCallerId("+491711234567", Origin.INSIDE))
                .get()
                .extracting(Person::key)
                .isEqualTo("ben");
        assertThat(people.byCallerId("202", Origin.INSIDE)).isEmpty();
    }

    @Test
    void aWithheldNumberIsNobody() {
        var people = people(config("Anna", "201"));
        assertThat(people.byCallerId("", Origin.INSIDE)).isEmpty();
        assertThat(people.byCallerId("anonymous", Origin.INSIDE)).isEmpty();
    }

    @Test
    void nobodyOutsideHasAnExtensionOfTheHouse() {
        var people = people(config("Anna", "+4930123456", "201"));
        assertThat(people.byCallerId("201", Origin.OUTSIDE)).isEmpty();
        assertThat(people.byCallerId("sip:201@house.example;user=phone", Origin.OUTSIDE)).isEmpty();
        assertThat(people.byCallerId("030123456", Origin.OUTSIDE)).isPresent();
    }

    @Test
    void aPersonIsFoundByTheKeyInTheConfiguration() {
        var people = people(config("Anna", "201"), config("Ben"));
        assertThat(people.byKey("ben")).get().extracting(Person::zone).isEqualTo(HOUSE);
        assertThat(people.byKey("Ben")).isEmpty();
        assertThat(people.all()).extracting(Person::key).containsExactly("anna", "ben");
    }

    @Test
    void twoPeopleCannotShareANumber() {
        assertThatThrownBy(() -> people(config("Anna", "+4930123456"), config("Ben", "030123456")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("people: anna and ben have the same caller-id 030123456");
    }

    @Test
    void onePersonMayListANumberTwice() {
        assertThat(
                        people(config("Anna", "+4930123456", "030123456"))
                                .byCallerId("030123456", Origin.INSIDE))
                .isPresent();
    }

    @Test
    void aCallerIdThatIsNoneIsTold() {
        assertThatThrownBy(() -> people(config("Anna", "anonymous")))
                .hasMessage("people.anna.caller-id: 'anonymous' is no number");
    }

    @Test
    void aPersonIsReachedAtTheirExtensionAndKnownByOtherNames() {
        var config =
                new PersonConfig(
                        "Anna",
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        OnHangup.SEND,
                        Optional.of(new PersonExtension("0201")),
                        List.of("Annie", "Mum"),
                        Optional.empty());

        assertThat(people(config).byKey("anna"))
                .get()
                .returns(Optional.of("0201"), Person::extension)
                .returns(List.of("Annie", "Mum"), Person::nicknames);
    }

    @Test
    void aNameIsOneLine() {
        assertThatThrownBy(() -> people(config("Anna\r\nBcc: all@example.org")))
                .hasMessageContaining("name is one line");
        assertThatThrownBy(() -> people(config(" "))).hasMessageContaining("name is one line");
    }
}
