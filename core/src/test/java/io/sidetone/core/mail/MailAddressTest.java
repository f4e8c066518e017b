package io.sidetone.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.org",
                "anna.b+house@mail.example.org",
                "root@localhost",
                "a@xn--bcher-kva.example"
            })
    void plainAddressesAreTaken(String text) {
        assertThat(new MailAddress(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@",
                "@example.org",
                "anna@example.org\r\nBcc: eve@example.org",
                "anna@example.org\n",
                "anna@example.org,eve@example.org",
                "Anna <anna@example.org>",
                "\"anna b\"@example.org",
                "anna@[127.0.0.1]",
                "-oQ/tmp@example.org",
                "a..b@example.org",
                "anna@-example.org",
                "änna@example.org",
                "anna @example.org"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> new MailAddress(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a mail address");
        assertThat(MailAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 300})
    void anEndlessAddressIsRefused(int length) {
        assertThat(MailAddress.parse("a".repeat(length) + "@example.org")).isEmpty();
    }
}
