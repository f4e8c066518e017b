package io.sidetone.manager.right;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.stream.ScriptedPbx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

    @ParameterizedTest
    @CsvSource({
        "Secret,xyzzy",
        "Password,xyzzy",
        "AuthPassword,xyzzy",
        "Key,xyzzy",
        "Md5Cred,xyzzy",
        "OauthSecret,xyzzy",
        "PasswordDigest,xyzzy",
        "RefreshToken,xyzzy",
        "Line-000001-000002,secret=xyzzy",
        "Line-000001-000002,vmsecret => xyzzy",
        "Output,password            : xyzzy",
        "Variable-1,SIP_PASSWORD=xyzzy",
    })
    void noSecretIsShown(String name, String value) {
        assertThat(shown(name, value)).doesNotContain("xyzzy").contains(Secrets.HIDDEN);
    }

    @Test
    void norOneWithinJson() {
        assertThat(shown("JSON", "{\"me\":{\"secret\":\"xy\\\"zzy\",\"read\":\"all\"}}"))
                .doesNotContain("xy")
                .contains("\"read\":\"all\"");
    }

    @Test
    void norTheValueOfAVariableThatIsCalledOne() {
        var message = ScriptedPbx.message("Variable", "TRUNK_PASSWORD", "Value", "xyzzy");
        assertThat(Secrets.hidden(message).first("Value")).contains(Secrets.HIDDEN);
    }

    @Test
    void anEmptyOneStaysEmpty() {
        assertThat(shown("Password", "")).isEmpty();
    }

    @Test
    void theKeyOfADatabaseEntryIsNone() {
        var entry = ScriptedPbx.message("Family", "cidname", "Key", "4930", "Val", "Anna");
        assertThat(Secrets.hidden(entry)).isEqualTo(entry);
    }

    @Test
    void otherThingsStayAsTheyAre() {
        assertThat(shown("CallerIDName", "Anna: the baker")).isEqualTo("Anna: the baker");
        assertThat(shown("Channel", "PJSIP/kitchen-00000001")).isEqualTo("PJSIP/kitchen-00000001");
    }

    private static String shown(String name, String value) {
        AmiMessage message = Secrets.hidden(ScriptedPbx.message(name, value));
        return message.first(name).orElseThrow();
    }
}
