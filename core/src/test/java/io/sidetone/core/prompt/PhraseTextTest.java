package io.sidetone.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTextTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private static String say(String text, Map<String, String> values) {
        return new PhraseText(text, "en").say(values, NOW).text();
    }

    private static String named(String name) {
        return say("Message for {recipient}.", Map.of("recipient", name));
    }

    @Test
    void aValueStandsWhereItsSlotIs() {
        assertThat(named("Anna-Lena O'Brien")).isEqualTo("Message for Anna-Lena O'Brien.");
        assertThat(named("Jürgen Ångström")).isEqualTo("Message for Jürgen Ångström.");
    }

    @ParameterizedTest
    @CsvSource({
        "'<break time=\"9h\"/>',Message for break time 9h.",
        "[[h@'loU]],Message for h 'loU.",
        "{recipient},Message for recipient.",
        "$1\\2,Message for 1 2.",
        "'a\r\nb\0c',Message for a b c.",
        "`id`;$(id),Message for id id.",
    })
    void markupAndControlsInANameAreNotSpoken(String name, String spoken) {
        assertThat(named(name).replaceAll(" +", " ")).isEqualTo(spoken);
    }

    @Test
    void anEndlessNameIsCut() {
        assertThat(named("x".repeat(100_000))).hasSize("Message for .".length() + 80);
    }

    @Test
    void aCodeIsSpokenKeyByKey() {
        assertThat(say("Code {code:digits}.", Map.of("code", "42"))).isEqualTo("Code 4, 2.");
        assertThat(say("Code {code:digits}.", Map.of("code", "*4-x2#")))
                .isEqualTo("Code star, 4, 2, hash.");
        assertThat(new PhraseText("{code:digits}", "de").say(Map.of("code", "*#"), NOW).text())
                .isEqualTo("Stern, Raute");
    }

    @Test
    void anEndlessCodeIsCut() {
        assertThat(say("{code:digits}", Map.of("code", "7".repeat(10_000)))).hasSize(58);
    }

    @Test
    void aTimeIsSpokenInTheLanguageOfTheWords() {
        var when = SpokenTime.value(NOW.minusSeconds(86_400), ZoneOffset.UTC);
        assertThat(say("{when:time}", Map.of("when", when))).isEqualTo("yesterday at 8:00");
        assertThat(new PhraseText("{when:time}", "de").say(Map.of("when", when), NOW).text())
                .isEqualTo("gestern um 8 Uhr");
    }

    @Test
    void whatIsNoTimeIsSpokenAsItIs() {
        assertThat(say("{when:time}", Map.of("when", "some day"))).isEqualTo("some day");
    }

    @Test
    void aMissingValueIsLeftOut() {
        assertThat(say("For {recipient}.", Map.of())).isEqualTo("For .");
    }

    @Test
    void aStyleThatDoesNotExistIsOurMistake() {
        assertThatThrownBy(() -> new PhraseText("{code:roman}", "en"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
