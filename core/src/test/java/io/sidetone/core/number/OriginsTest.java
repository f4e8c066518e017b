package io.sidetone.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.core.number.InvalidNumber.Reason;
import io.sidetone.core.number.Unplaced.Missing;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same digits are something else from outside, from inside and when dialled. */
class OriginsTest {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private final Numbers german = house("DE", "30", "0", TrunkNumbers.AUTO, "2XX", "71N");
    private final Numbers american = house("US", "415", "9", TrunkNumbers.AUTO, "XXX");
    private final Numbers anywhere = new Numbers(LIBRARY, Optional.empty());

    private static Numbers house(
            String country, String area, String line, TrunkNumbers trunks, String... extensions) {
        return new Numbers(
                LIBRARY,
                new NumberPlan(
                        Optional.of(country),
                        Optional.of(area).filter(code -> !code.isEmpty()).map(DialPrefix::new),
                        Optional.of(line).filter(code -> !code.isEmpty()).map(DialPrefix::new),
                        Optional.empty(),
                        Arrays.stream(extensions).map(ExtensionPattern::new).toList(),
                        trunks));
    }

    @Test
    void onlyFromInsideANumberIsAnExtension() {
        assertThat(german.inside("201")).isEqualTo(new Extension("201"));
        assertThat(german.dialled("2-01")).isEqualTo(new Extension("201"));
        assertThat(german.written("201")).isEqualTo(new Extension("201"));
        assertThat(german.outside("201")).isInstanceOf(InvalidNumber.class);
        assertThat(german.outside("201").key()).isNotEqualTo(german.inside("201").key());
    }

    @Test
    void noTypeOfANumberFromOutsideIsAnExtension() {
        assertThat(OutsideNumber.class.getPermittedSubclasses())
                .doesNotContain(Extension.class, StarCode.class);
        assertThat(OutsideNumber.class.isAssignableFrom(Extension.class)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "110, 110",
        "112, 112",
        "0110, 110",
        "0 1 1 2, 112",
        "112#, 112",
        "sip:112@pbx.example, 112",
    })
    void anEmergencyNumberIsKnownBehindTheOutsideLineToo(String dialled, String digits) {
        assertThat(german.dialled(dialled)).isEqualTo(new EmergencyNumber(digits));
    }

    @Test
    void anEmergencyNumberComesBeforeAnExtensionOfTheSameDigits() {
        assertThat(american.dialled("911")).isEqualTo(new EmergencyNumber("911"));
        assertThat(american.dialled("9911")).isEqualTo(new EmergencyNumber("911"));
        assertThat(american.inside("911")).isEqualTo(new Extension("911"));
        assertThat(american.outside("911")).isEqualTo(new EmergencyNumber("911"));
    }

    @Test
    void withoutACountryTheWorldsEmergencyNumbersCount() {
        assertThat(anywhere.dialled("112")).isEqualTo(new EmergencyNumber("112"));
        assertThat(anywhere.dialled("911")).isEqualTo(new EmergencyNumber("911"));
        assertThat(anywhere.dialled("110")).isEqualTo(new Extension("110"));
    }

    @ParameterizedTest
    @CsvSource({
        "0030123456, +4930123456",
        "030123456, +493030123456",
        "05551234, +49305551234",
        "00171 1234567, +491711234567",
        "000 44 20 7946 0000, +442079460000",
        "+44 20 7946 0000, +442079460000",
        "tel:+4930123456, +4930123456",
    })
    void behindTheOutsideLineOneDialsAsAnywhereInTheCountry(String dialled, String e164) {
        assertThat(german.dialled(dialled).key()).isEqualTo(e164);
    }

    @ParameterizedTest
    @CsvSource({
        "9 555 1234, +14155551234",
        "5551234, +14155551234",
        "9 1 650 253 0000, +16502530000",
        "9 011 49 30 123456, +4930123456",
        "9-1-800-FLOWERS, +18003569377",
        "1-800-FLOWERS, +18003569377",
    })
    void anAmericanHouseDialsDifferently(String dialled, String e164) {
        assertThat(american.dialled(dialled).key()).isEqualTo(e164);
    }

    @ParameterizedTest
    @ValueSource(strings = {"901", "9"})
    void aPatternThatSaysSoComesBeforeTheOutsideLine(String extension) {
        var house = house("US", "415", "9", TrunkNumbers.AUTO, "9XX", "9");
        assertThat(house.dialled(extension)).isEqualTo(new Extension(extension));
    }

    @Test
    void aServiceWithAShortNumberIsNoLocalNumber() {
        assertThat(german.dialled("0115"))
                .isEqualTo(new ShortNumber("115", ShortNumber.Cost.UNKNOWN));
        assertThat(german.outside("115")).isInstanceOf(ShortNumber.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*43", "**201", "*31#030123456", "#31#", "*"})
    void codesForThePbxStayAsDialled(String code) {
        assertThat(german.dialled(code)).isEqualTo(new StarCode(code));
        assertThat(german.outside(code))
                .isEqualTo(new InvalidNumber(code, "", Reason.STAR_OR_HASH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo123",
                "alice.b",
                "Alice",
                "anna-lena",
                "müller",
                "123echo",
                "a;b=c",
                "%41nna",
                "*anna",
                "1and1",
                "201-anna",
                "555echo",
                "support+de",
                "door~front",
                "o'neill",
                "FLOWERS",
                "4930123456x5"
            })
    void aNameIsLeftAloneByteForByte(String name) {
        var user = new SipUser(name);
        assertThat(german.outside(name)).isEqualTo(user);
        assertThat(german.dialled(name)).isEqualTo(user);
        assertThat(german.outside("sip:" + name + "@example.org:5061;transport=tls"))
                .isEqualTo(user);
        assertThat(german.outside("\"030 123456\" <sips:" + name + ":secret@h>;tag=x"))
                .isEqualTo(user);
    }

    @ParameterizedTest
    @ValueSource(strings = {"301ou0A*", "301ou0A#", "110ABC*", "1-800-FLOWERS*"})
    void aStarOrHashAmongLettersIsNoNumber(String name) {
        assertThat(german.dialled(name)).isEqualTo(new SipUser(name));
        assertThat(american.dialled(name)).isEqualTo(new SipUser(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-800-FLOWERS", "030 FLOWERS", "+1800FLOWERS", "0800-RING-ME"})
    void lettersOfACallerIdAreNoDigits(String text) {
        assertThat(german.outside(text)).isNotInstanceOf(PublicNumber.class);
        assertThat(american.inside(text)).isNotInstanceOf(PublicNumber.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "anonymous",
                "Anonymous",
                "UNKNOWN",
                "Private Number",
                "id unavailable",
                "sip:anonymous@anonymous.invalid",
                "\"Anonymous\" <sip:anonymous@10.0.0.1>;tag=1"
            })
    void aWithheldNumberIsNobodys(String text) {
        assertThat(german.outside(text)).isEqualTo(new Withheld());
        assertThat(german.outside(text).key()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 491711234567, +491711234567",
        "DE, 4930123456, +4930123456",
        "DE, 30123456, +4930123456",
        "DE, 14155551234, +14155551234",
        "DE, 33123456789, +4933123456789",
        "DE, 0033123456789, +33123456789",
        "US, 4155551234, +14155551234",
        "US, 14155551234, +14155551234",
        "US, 4930123456, +14930123456",
        "US, 442079460000, +442079460000",
        "US, 004930123456, +4930123456",
        "US, 0114930123456, +4930123456",
        "GB, 02079460000, +442079460000",
        "GB, 442079460000, +442079460000",
        "GB, 01142726444, +441142726444",
        "IT, 0612345678, +390612345678",
        "IT, 390612345678, +390612345678",
        "FR, 33123456789, +33123456789",
        "CH, 41441234567, +41441234567",
        "AU, 1800123456, +611800123456",
    })
    void digitsOfATrunkAreToldByTheCountry(String country, String digits, String e164) {
        var house = house(country, "", "", TrunkNumbers.AUTO, "XXX");
        assertThat(house.outside(digits).key()).isEqualTo(e164);
    }

    @Test
    void whatTheDigitsDoNotTellTheConfigurationDoes() {
        var digits = "33123456789";
        var national = house("DE", "", "", TrunkNumbers.NATIONAL);
        var international = house("DE", "", "", TrunkNumbers.INTERNATIONAL);
        assertThat(national.outside(digits).key()).isEqualTo("+4933123456789");
        assertThat(international.outside(digits).key()).isEqualTo("+33123456789");
        assertThat(national.outside("4941123456").key()).isEqualTo("+494941123456");
        assertThat(international.outside("030123456").key()).isEqualTo("+4930123456");
        var worldwide =
                new Numbers(
                        LIBRARY,
                        new NumberPlan(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                TrunkNumbers.INTERNATIONAL));
        assertThat(worldwide.outside(digits).key()).isEqualTo("+33123456789");
    }

    @Test
    void whatIsMissingInTheConfigurationIsNamed() {
        assertThat(anywhere.outside("030 123456"))
                .isEqualTo(new Unplaced("030123456", Missing.COUNTRY));
        var unarea = house("US", "", "", TrunkNumbers.AUTO);
        assertThat(unarea.dialled("5551234")).isEqualTo(new Unplaced("5551234", Missing.AREA_CODE));
        assertThat(house("DE", "", "", TrunkNumbers.AUTO).dialled("5551234"))
                .isEqualTo(new Unplaced("5551234", Missing.AREA_CODE));
        assertThat(house("DE", "030", "", TrunkNumbers.AUTO).dialled("5551234").key())
                .isEqualTo("+49305551234");
    }

    @Test
    void anotherInternationalPrefixTakesTheCountrysPlace() {
        var plan =
                new NumberPlan(
                        Optional.of("DE"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new DialPrefix("010")),
                        List.of(),
                        TrunkNumbers.AUTO);
        var house = new Numbers(LIBRARY, plan);
        assertThat(house.dialled("01044 2079460000").key()).isEqualTo("+442079460000");
        var number = (PublicNumber) house.dialled("+442079460000");
        assertThat(house.forms(number).dialled()).isEqualTo("010442079460000");
    }

    @ParameterizedTest
    @CsvSource({
        "+, TOO_FEW_DIGITS",
        "+0, TOO_FEW_DIGITS",
        "++49, PLUS_INSIDE",
        "49+30123456, PLUS_INSIDE",
        "+999123456789, NO_COUNTRY_CODE",
        "+49, TOO_FEW_DIGITS",
        "+4930123456789012345, TOO_MANY_DIGITS",
        "sip:example.org, NO_USER",
        "sip:@example.org, NO_USER",
        "Mum Mobile, NO_NUMBER",
        "<scr ipt>, NO_NUMBER",
        "a@b@c, NO_NUMBER",
        "+4930123456 or 7, NO_NUMBER",
    })
    void anInvalidNumberSaysWhy(String text, Reason why) {
        assertThat(german.outside(text))
                .isInstanceOfSatisfying(
                        InvalidNumber.class, number -> assertThat(number.why()).isEqualTo(why));
    }

    @Test
    void aPublicNumberTellsItsKind() {
        assertThat(german.outside("01711234567"))
                .isEqualTo(
                        new PublicNumber(
                                "+491711234567",
                                Optional.of("DE"),
                                NumberType.MOBILE,
                                true,
                                Optional.empty()));
        assertThat(kind("+499001123456")).isEqualTo(NumberType.PREMIUM);
        assertThat(kind("+870773111632")).isEqualTo(NumberType.SATELLITE);
        assertThat(kind("+881612345678")).isEqualTo(NumberType.SATELLITE);
        assertThat(kind("+80012345678")).isEqualTo(NumberType.TOLL_FREE);
        assertThat(kind("+16502530000")).isEqualTo(NumberType.LANDLINE_OR_MOBILE);
        assertThat(kind("+11112223333")).isEqualTo(NumberType.UNKNOWN);
        assertThat(((PublicNumber) german.outside("+870773111632")).country()).isEmpty();
    }

    private NumberType kind(String number) {
        return ((PublicNumber) german.outside(number)).type();
    }

    @Test
    void aNumberIsWrittenInEveryForm() {
        var number = (PublicNumber) german.outside("tel:+442079460000;ext=12");
        assertThat(german.forms(number))
                .isEqualTo(
                        new WrittenForms(
                                "+442079460000",
                                "+44 20 7946 0000 x12",
                                "020 7946 0000 x12",
                                "00442079460000",
                                "000442079460000",
                                "tel:+44-20-7946-0000;ext=12"));
        var near = (PublicNumber) american.outside("6502530000");
        assertThat(american.forms(near).dialled()).isEqualTo("96502530000");
        assertThat(american.forms(near).withPrefix()).isEqualTo("01116502530000");
    }
}
