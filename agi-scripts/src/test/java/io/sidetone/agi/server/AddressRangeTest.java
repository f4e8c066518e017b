package io.sidetone.agi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "::1, ::1, true",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "127.0.0.1, ::ffff:127.0.0.1, true",
        "0.0.0.0/0, ::1, false"
    })
    void aPeerIsInARangeWhenTheLeadingBitsAgree(String range, String peer, boolean inside) {
        assertThat(AddressRange.parse(range).contains(InetAddress.ofLiteral(peer)))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "192.0.2.0/33", "192.0.2.0/-1", "192.0.2.0/", "", "::1/129"})
    void whatIsNoAddressInNumbersIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.parse(text));
    }

    @Test
    void theMessageSaysWhatMayFollowTheSlash() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddressRange.parse("192.0.2.0/33"))
                .withMessageContaining("from 0 to 32");
    }
}
