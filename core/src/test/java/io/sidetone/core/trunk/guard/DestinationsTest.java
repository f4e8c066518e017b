package io.sidetone.core.trunk.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.number.NumberType;
import io.sidetone.core.number.PublicNumber;
import io.sidetone.core.number.ShortNumber;
import io.sidetone.core.number.Unplaced;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationsTest {

    private static final List<String> ALL =
            List.of(
                    "any national international fixed mobile toll-free premium shared-cost voip satellite short sip code unknown DE AT AT/mobile AT/premium US +43"
                            .split(" "));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    030 23125000      | any national fixed DE
                    0151 23456789     | any national mobile DE
                    0800 1234567      | any national toll-free DE
                    0900 1 123456     | any premium
                    0180 5 123456     | any shared-cost
                    +43 664 1234567   | any international AT AT/mobile +43
                    +43 1 5125        | any international AT +43
                    +43 900 123456    | any AT/premium +43
                    +1 212 555 2368   | any international US
                    +881 6 12345678   | any satellite
                    +800 1234 5678    | any toll-free
                    +979 1 2345 6789  | any premium
                    echo123           | any sip
                    *21*0900123456    | any code
                    """)
    void eachNumberIsAmongWhatItIs(String dialled, String words) {
        var called = Called.of(GuardHouse.number(dialled));
        assertThat(words(called))
                .as(called.described())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(words.split(" ")));
    }

    @Test
    void withoutACountryOfTheHouseNothingIsNational() {
        var berlin = Called.of(GuardHouse.number("030 23125000"));
        assertThat(covers("national", berlin, Optional.empty())).isFalse();
        assertThat(covers("fixed", berlin, Optional.empty())).isFalse();
        assertThat(covers("DE", berlin, Optional.empty())).isTrue();
        assertThat(berlin.isAbroad(Optional.empty())).isTrue();
    }

    @Test
    void shortNumbersAreWhatTheyCost() {
        var enquiries = Called.of(new ShortNumber("11833", ShortNumber.Cost.PREMIUM));
        var counselling = Called.of(new ShortNumber("116117", ShortNumber.Cost.TOLL_FREE));
        var other = Called.of(new ShortNumber("115", ShortNumber.Cost.UNKNOWN));
        assertThat(words(enquiries)).containsExactly("any", "premium");
        assertThat(words(counselling)).containsExactly("any", "national", "toll-free");
        assertThat(words(other)).containsExactly("any", "short");
    }

    @Test
    void numbersThatNobodyHasAreUnknown() {
        var nobodys =
                new PublicNumber(
                        "+4930", Optional.of("DE"), NumberType.LANDLINE, false, Optional.empty());
        assertThat(words(Called.of(nobodys))).containsExactly("any", "unknown");
        assertThat(words(Called.of(new Unplaced("123456", Unplaced.Missing.AREA_CODE))))
                .containsExactly("any", "unknown");
    }

    @Test
    void emergenciesExtensionsAndNonsenseAreNobodyWhomAWordMeans() {
        assertThat(Called.of(GuardHouse.number("112")).isNobody()).isTrue();
        assertThat(Called.of(GuardHouse.number("")).isNobody()).isTrue();
    }

    private static List<String> words(Called called) {
        return ALL.stream().filter(word -> covers(word, called, Optional.of("DE"))).toList();
    }

    private static boolean covers(String word, Called called, Optional<String> home) {
        return new Destinations(word).cover(called, home);
    }
}
