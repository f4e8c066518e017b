package io.sidetone.agi.screening.menu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpelledNameTest {

    @ParameterizedTest
    @CsvSource({
        "Anna,2662",
        "ANNA SCHMIDT,7246438",
        "Anna Schmidt,26627246438",
        "Jörg,5674",
        "Jörg,56374",
        "Jo\u0308rg,56374",
        "Åse,273",
        "Åse,2273",
        "Søren,76736",
        "Søren,763736",
        "Groß,47677",
        "Łukasz,585279",
        "Æsir,23747",
        "Þór,8467",
        "José,5673",
        "O'Brien,627436",
        "O'Brien,27436",
        "Hans-Peter,426773837",
        "Hans-Peter,73837",
        "von der Leyen,53936",
        "von der Leyen,33753936",
        "R2D2,7232",
        "Bo,26",
    })
    void aNameIsKeyedLikeThis(String name, String keys) {
        assertThat(SpelledName.rowsOf(name)).contains(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Иван", "李", "-'", "\u0308"})
    void whatIsNotOnAKeypadIsNotFound(String name) {
        assertThat(SpelledName.rowsOf(name)).isEmpty();
    }

    @Test
    void everyLetterIsOnItsKey() {
        assertThat(SpelledName.rowsOf("abcdefghijklmnopqrstuvwxyz"))
                .containsExactly("22233344455566677778889999");
    }
}
