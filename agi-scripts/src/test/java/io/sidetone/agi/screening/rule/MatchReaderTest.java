package io.sidetone.agi.screening.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.core.log.LogText;
import io.sidetone.core.number.DialPrefix;
import io.sidetone.core.number.ExtensionPattern;
import io.sidetone.core.number.NumberPlan;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.TrunkNumbers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchReaderTest {

    private static final NumberPlan BERLIN =
            new NumberPlan(
                    Optional.of("DE"),
                    Optional.of(new DialPrefix("030")),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(new ExtensionPattern("2XX")),
                    TrunkNumbers.AUTO);

    private final MatchReader german = reader(BERLIN);
    private final MatchReader american = reader(NumberPlan.in(Optional.of("US")));
    private final MatchReader nowhere = reader(NumberPlan.in(Optional.empty()));

    private static MatchReader reader(NumberPlan plan) {
        return new MatchReader(new Numbers(PhoneNumberUtil.getInstance(), plan));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+4930123456 | +4930123456",
                "030 / 123 456 | +4930123456",
                "0049 30 123456 | +4930123456",
                "tel:+4930123456 | +4930123456",
                "sip:+4930123456@example.org;user=phone | +4930123456",
                "\"Eve\" <sip:4930123456@example.org> | +4930123456",
                "sip:alice | sip:alice",
                "sip:alice@example.org | sip:alice",
                "alice@example.org | sip:alice",
                "201 | invalid:201",
                "invalid:201 | invalid:201",
                "short:115 | short:115",
                "digits:030123456 | +4930123456",
                "112 | emergency:112",
                "anonymous | anonymous",
                "Anonymous | anonymous",
                "withheld | anonymous",
                "Private Number | anonymous",
                "invalid | invalid",
                "prefix:+4989 | prefix:+4989",
                "prefix: 089 | prefix:+4989",
                "Prefix:0049 (89) | prefix:+4989",
                "range:+49301000-+49301999 | range:+49301000-+49301999",
                "range:030 1000 - 030 1999 | range:+49301000-+49301999",
                "range:0301000..0301999 | range:+49301000-+49301999",
                "regex:^\\+4989 | regex:^\\+4989",
                "country:tn | country:TN",
                "type:premium | type:premium",
                "type:landline-or-mobile | type:landline-or-mobile",
                "neighbour:6 | neighbour:6",
                "neighbor:6 | neighbour:6",
                "_0900XXXXXX | range:+49900000000-+49900999999",
                "_+4989. | prefix:+4989",
                "_089! | prefix:+4989",
                "_089-XX-XX | range:+49890000-+49899999",
                "_0900ZX[1-5]N. | regex:^\\+49900[1-9][0-9][1-5][2-9]",
                "_0900N | regex:^\\+49900[2-9]$",
                "_030123456 | +4930123456",
            })
    void aRuleIsWrittenInManyWaysAndPrintedInOne(String written, String text) {
        var match = german.read(written);
        assertThat(match.text()).isEqualTo(text);
        assertThat(german.read(text)).isEqualTo(match);
    }

    @ParameterizedTest
    @CsvSource({
        "prefix:415,prefix:+1415",
        "prefix:1415,prefix:+1415",
        "prefix:011 44,prefix:+44",
        "_1900XXXXXXX,range:+19000000000-+19009999999",
        "_900NXXXXXX,'regex:^\\+1900[2-9][0-9][0-9][0-9][0-9][0-9][0-9]$'",
    })
    void otherCountriesWriteOtherwise(String written, String text) {
        assertThat(american.read(written).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | there is nothing; there may stand a number, prefix:+4989",
                "anonymus | did you mean `anonymous`?",
                "bob | for the SIP user of that name write sip:bob",
                "prefx:+4989 | did you mean `prefix:`?",
                "colour:red | there is no such kind of rule",
                "extension:201 | calls from inside are not screened",
                "+49 | too few digits; write prefix:+49 for all that begin so",
                "*43 | * or # stands in it",
                "prefix:89 | begin it with + and the country code",
                "prefix: | begin it with +",
                "prefix:+0 | begin it with +",
                "prefix:+1234567890123456 | begin it with +",
                "range:+4930 | a range has two ends, such as range:+49301000-+49301999",
                "range:+4930-+49301 | the same number of digits",
                "range:+4931-+4930 | from the smaller number to the larger",
                "regex: | 1 to 200 characters",
                "regex:( | not a regular expression: Unclosed group at character 2",
                "regex:(a+)+ | could keep this regular expression busy",
                "country:Tunesia | did you mean `country:TN`?",
                "country:QQ | no country of telephone numbers",
                "type:premum | did you mean `type:premium`?",
                "type:robot | there are landline, mobile",
                "neighbour:3 | neighbours share 4 to 14 digits",
                "neighbour:six | Write neighbour:6",
                "_X. | begin a pattern with + and a country code",
                "_0900Q | not a pattern; write _ and digits",
                "_0900.X | not a pattern",
                "_0900XXXXXXXXXXXXX | no number has so many digits",
            })
    void whatIsNoneIsToldWithAHint(String written, String problem) {
        assertThatThrownBy(() -> german.read(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem)
                .message()
                .matches(message -> message.codePoints().allMatch(LogText::isPlain));
    }

    @Test
    void withoutACountryNumbersAreWrittenInternationally() {
        assertThat(nowhere.read("030123456").text()).isEqualTo("digits:030123456");
        assertThat(nowhere.read("prefix:004989").text()).isEqualTo("prefix:+4989");
        assertThatThrownBy(() -> nowhere.read("prefix:089"))
                .hasMessageContaining("`house.country`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u001b[31mb c", "regex:[\u001b", "country:\u202e", "_\r\n", "x:\0"})
    void aComplaintCanBePrinted(String written) {
        assertThatThrownBy(() -> german.read(written))
                .message()
                .matches(message -> message.codePoints().allMatch(LogText::isPlain));
    }
}
