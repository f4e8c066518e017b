package io.sidetone.core.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import io.sidetone.core.config.Problem;
import io.sidetone.core.config.Reading;
import io.sidetone.core.config.Section;
import io.sidetone.core.number.DialPrefix;
import io.sidetone.core.number.ExtensionPattern;
import io.sidetone.core.number.NumberPlan;
import io.sidetone.core.number.TrunkNumbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseConfigTest {

    @TempDir Path folder;

    private Reading read(String house) throws IOException {
        var file = folder.resolve("sidetone.yaml");
        Files.writeString(file, "house: " + house + "\n");
        return new ConfigurationReader(
                        List.of(Section.required("house", HouseConfig.class)),
                        List.of(),
                        Converters.standard(),
                        name -> Optional.empty())
                .read(file);
    }

    private HouseConfig house(String house) throws IOException {
        return ((Reading.Bound) read(house)).configuration().get(HouseConfig.class);
    }

    @Test
    void aHouseThatSaysNothingStandsNowhere() throws IOException {
        var house = house("{}");
        assertThat(house.plan()).isEqualTo(NumberPlan.in(Optional.empty()));
        assertThat(house.zone()).isEmpty();
    }

    @Test
    void everythingCanBeSaid() throws IOException {
        var house =
                house(
                        """

                          country: DE
                          zone: Europe/Berlin
                          area-code: 030
                          outside-line: 0
                          international-prefix: 00
                          extensions: [2XX, "7"]
                          trunk-numbers: international
                        """);
        assertThat(house.zone()).contains(ZoneId.of("Europe/Berlin"));
        assertThat(house.plan())
                .isEqualTo(
                        new NumberPlan(
                                Optional.of("DE"),
                                Optional.of(new DialPrefix("030")),
                                Optional.of(new DialPrefix("0")),
                                Optional.of(new DialPrefix("00")),
                                List.of(new ExtensionPattern("2XX"), new ExtensionPattern("7")),
                                TrunkNumbers.INTERNATIONAL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{country: Germany} | country 'Germany' is none; write two capitals like DE or US",
                "{country: de} | country 'de' is none",
                "{country: AQ} | country 'AQ' is none",
                "{area-code: 030} | `area-code` needs `country` beside it",
                "{country: DE, area-code: +30} | `house.area-code`: not 1 to 8 digits",
                "{outside-line: ''} | `house.outside-line`: not 1 to 8 digits",
                "{outside-line: 123456789} | `house.outside-line`: not 1 to 8 digits",
                "{international-prefix: 0~0} | `house.international-prefix`: not 1 to 8 digits",
                "{extensions: [_2XX]} | not a pattern for extensions; write digits, X (0-9)",
                "{extensions: [2.]} | not a pattern for extensions",
                "{extensions: 2XX} | a list is wanted; write [2XX]",
                "{trunk-numbers: e164} | must be one of `auto`, `national`, `international`",
            })
    void whatIsWrongIsTold(String house, String problem) throws IOException {
        assertThat(((Reading.Rejected) read(house)).problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains(problem);
    }
}
