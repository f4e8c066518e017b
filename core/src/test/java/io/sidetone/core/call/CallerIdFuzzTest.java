package io.sidetone.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.core.FuzzInput;
import io.sidetone.core.log.LogText;
import io.sidetone.core.number.Numbers;
import java.util.Optional;

/** Whatever calls itself a caller ID: comparable, and harmless in a log. */
class CallerIdFuzzTest {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final Numbers ANYWHERE = new Numbers(LIBRARY, Optional.empty());
    private static final Numbers GERMANY = new Numbers(LIBRARY, Optional.of("DE"));

    @FuzzTest
    void aCallerIdIsComparedAndLogged(byte[] input) {
        var texts = new FuzzInput(input);
        var one = texts.next();
        var other = texts.next();
        check(ANYWHERE, one, other);
        check(GERMANY, one, other);
        checkLogged(one);
    }

    private static void check(Numbers numbers, String one, String other) {
        assertThat(numbers.same(one, other)).isEqualTo(numbers.same(other, one));
        var canonical = numbers.canonical(one);
        assertThat(numbers.same(one, one)).isEqualTo(!canonical.isEmpty());
    }

    private static void checkLogged(String text) {
        var logged = LogText.safe(text);
        int characters = text.codePointCount(0, text.length());
        assertThat(logged.codePoints()).allMatch(LogText::isPlain);
        assertThat(logged.codePoints()).hasSize(characters > 500 ? 501 : characters);
    }
}
