package io.sidetone.manager.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxNameTest {

    @Test
    void theContextIsTheUsualOneUnlessItIsNamed() {
        assertThat(MailboxName.of("20")).hasToString("20@default");
        assertThat(MailboxName.of("20").brief()).isEqualTo("20");
        assertThat(MailboxName.of("20@office").brief()).isEqualTo("20@office");
    }

    @Test
    void theyStandInTheOrderOfTheirNumbers() {
        assertThat(Stream.of("100", "20", "3@a", "21").map(MailboxName::of).sorted())
                .extracting(MailboxName::toString)
                .containsExactly("3@a", "20@default", "21@default", "100@default");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "20@", "@office", "20,21", "2 0", "../20", "20@a@b", "2\n0"})
    void whatAsteriskWouldTakeForSomethingElseIsNone(String text) {
        assertThatThrownBy(() -> MailboxName.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20@default");
    }
}
