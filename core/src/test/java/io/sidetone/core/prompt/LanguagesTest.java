package io.sidetone.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    @Test
    void theCallersLanguageComesFirstThenItsGeneralFormThenEnglish() {
        assertThat(new Languages("").toTry(Locale.forLanguageTag("de-AT")))
                .containsExactly("de-at", "de", "en");
        assertThat(new Languages("").toTry(Locale.ENGLISH)).containsExactly("en");
    }

    @Test
    void theHousesLanguageWinsOverTheChannels() {
        assertThat(new Languages("de_CH").toTry(Locale.ENGLISH))
                .containsExactly("de-ch", "de", "en");
    }

    @Test
    void aLanguageNeverBecomesAPath() {
        assertThat(new Languages("").toTry(Locale.of("../../etc"))).doesNotContain("../../etc");
        assertThat(new Languages("../x").toTry(Locale.ENGLISH)).containsExactly("en");
    }
}
