package io.sidetone.manager.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmiUrlTest {

    @ParameterizedTest
    @CsvSource({
        "ami://me@pbx.example.org,AMI,pbx.example.org,5038,''",
        "AMIS://me@192.0.2.7:1,AMIS,192.0.2.7,1,''",
        "ami://me@[2001:db8::1]:5038,AMI,2001:db8::1,5038,''",
        "http://me@pbx,HTTP,pbx,8088,/rawman",
        "https://me@pbx/asterisk/arawman,HTTPS,pbx,8089,/asterisk/arawman",
        "http://me@pbx:80/asterisk/mxml,HTTP,pbx,80,/asterisk/rawman",
        "http://me@pbx:80/amxml,HTTP,pbx,80,/arawman",
    })
    void anAddressIsRead(String text, AmiUrl.Scheme scheme, String host, int port, String path) {
        assertThat(AmiUrl.parse(text))
                .isEqualTo(new AmiUrl(scheme, host, port, path, Optional.of("me")));
    }

    @Test
    void aPasswordInItIsRefusedAndNotRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AmiUrl.parse("ami://me:geheim@pbx"))
                .withMessageContaining("a password does not belong into an address")
                .withMessageNotContaining("geheim");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AmiUrl.parse("ami://me:geheim geheim@pbx"))
                .withMessageNotContaining("geheim");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pbx",
                "pbx:5038",
                "ftp://me@pbx",
                "ami://",
                "ami:///x",
                "ami://pbx:0",
                "ami://pbx:99999",
                "ami://a b",
                "http://pbx/rawman?action=x"
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AmiUrl.parse(text));
    }

    @Test
    void anAddressIsShownAsAPersonWritesIt() {
        assertThat(AmiUrl.parse("ami://[2001:db8::1]").place()).isEqualTo("[2001:db8::1]:5038");
        assertThat(AmiUrl.of(AmiUrl.Scheme.AMIS, "pbx", 5039).place()).isEqualTo("pbx:5039");
    }
}
