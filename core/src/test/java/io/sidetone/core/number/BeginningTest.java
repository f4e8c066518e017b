package io.sidetone.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeginningTest {

    private static Optional<String> beginning(String country, String written) {
        var house = NumberPlan.in(Optional.of(country).filter(code -> !code.isEmpty()));
        return new Numbers(PhoneNumberUtil.getInstance(), house).beginning(written);
    }

    @ParameterizedTest
    @CsvSource({
        "DE,+4989,+4989",
        "DE,+49 (89),+4989",
        "DE,004989,+4989",
        "DE,089,+4989",
        "DE,0,+49",
        "DE,００４９８９,+4989",
        "US,415,+1415",
        "US,1415,+1415",
        "US,01144,+44",
        "IT,06,+3906",
        "IT,0044,+44",
        "RU,8 495,+7495",
        "'',+4989,+4989",
        "'',004989,+4989",
    })
    void aBeginningIsWrittenInManyWays(String country, String written, String begins) {
        assertThat(beginning(country, written)).contains(begins);
    }

    @ParameterizedTest
    @CsvSource({
        "DE,89",
        "DE,''",
        "DE,+",
        "DE,00",
        "DE,+0",
        "DE,+4989x",
        "DE,+1234567890123456",
        "'',089",
        "DE,*43"
    })
    void whatCannotBeToldIsNot(String country, String written) {
        assertThat(beginning(country, written)).isEmpty();
    }

    @Test
    void everyCountryHasABeginning() {
        for (var country : PhoneNumberUtil.getInstance().getSupportedRegions()) {
            assertThat(beginning(country, "+4989")).as(country).contains("+4989");
        }
    }
}
