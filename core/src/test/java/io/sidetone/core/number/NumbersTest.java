package io.sidetone.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final Numbers german = new Numbers(library, Optional.of("de"));
    private final Numbers anywhere = new Numbers(library, Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+4930123456",
                "004930123456",
                "030123456",
                "4930123456",
                "030 / 123 456",
                "(030) 123-456",
                "+49 (0)30 123456",
                "+49.30.123456",
                "tel:+4930123456;isub=1",
                "tel:30123456;phone-context=+49",
                "sip:+4930123456@example.org;user=phone",
                "\"Eve\" <sip:%2B4930123456;ext=5@example.org>;tag=1",
                "+4930123456;ext=5",
                "030 123456 ext. 5",
                "＋４９３０１２３４５６",
                "٠٣٠١٢٣٤٥٦",
                "\u202a+49 30 123456\u202c",
                " 030\u00a0123\u2011456\r\n"
            })
    void oneNumberIsWrittenInManyWays(String written) {
        assertThat(german.canonical(written)).isEqualTo("+4930123456");
        assertThat(german.same(written, "+4930123456")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"201", "20", "1", "0", "00", "110", "12345"})
    void anExtensionOfTheHouseStaysAsItIs(String extension) {
        assertThat(german.canonical(extension)).isEqualTo(extension);
    }

    @ParameterizedTest
    @CsvSource({
        "201,202",
        "201,+4930201",
        "030123456,030123457",
        "030123456,+43301234560",
        "'',''",
        "anonymous,anonymous",
        "Unknown,unknown",
    })
    void differentOrWithheldNumbersAreNotTheSame(String one, String other) {
        assertThat(german.same(one, other)).isFalse();
    }

    @Test
    void withoutACountryOnlyInternationalNumbersAreCompared() {
        assertThat(anywhere.same("004930123456", "+4930123456")).isTrue();
        assertThat(anywhere.same("030123456", "+4930123456")).isFalse();
        assertThat(anywhere.same("030 123456", "030-123456")).isTrue();
    }

    @Test
    void otherCountriesDialDifferently() {
        var american = new Numbers(library, Optional.of("US"));
        assertThat(american.canonical("011 49 30 123456")).isEqualTo("+4930123456");
        assertThat(american.canonical("(650) 253-0000")).isEqualTo("+16502530000");
        assertThat(american.canonical("16502530000")).isEqualTo("+16502530000");
    }

    @Test
    void aCountryThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> new Numbers(library, Optional.of("Germany")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Germany'")
                .hasMessageContaining("two letters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+",
                "++",
                "+0",
                "+000000000000000000000000",
                "00",
                "000000000",
                "99999999999999999999999999999999999",
                "*43#",
                "alice@example.org",
                "\"><script>",
                "\r\nAction: Command",
                "\0",
                "+4٩30+123456",
                "+49;ext=5;phone-context=x",
                "4930123456<",
                "030\u0000123456",
                "🙂🙂🙂🙂🙂🙂",
            })
    void hostileTextIsNobodysNumberAndThrowsNothing(String hostile) {
        assertThat(german.canonical(hostile)).isNotEqualTo("+4930123456");
        assertThat(anywhere.same(hostile, "201")).isFalse();
    }

    @Test
    void endlessTextIsNoNumber() {
        assertThat(german.canonical("0".repeat(1_000_000))).isEmpty();
    }

    @Test
    void noTextEverThrows() {
        var random = new Random(7);
        var letters = "+0123456789 ()/-.*#;=extpho\r\n\0\uD800é٣";
        for (var round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (var n = random.nextInt(24); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(german.canonical(text.toString())).doesNotContain(" ");
        }
    }
}
