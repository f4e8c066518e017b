package io.sidetone.manager.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sidetone.core.config.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmiActionTest {

    @ParameterizedTest
    @ValueSource(strings = {"x\r\n\r\nAction: Command", "x\ny", "x\ry", "x\0", "x\u0085"})
    void noValueBeginsASecondAction(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AmiAction.named("Setvar").with("Value", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A: b", "A\n"})
    void noNameBeginsAnotherHeader(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AmiAction.named("Setvar").with(name, "x"));
    }

    @Test
    void valuesMayBeSecretsAndAreNotShown() {
        var action = AmiAction.named("Login").with("Secret", "geheim");

        assertThat(action).hasToString("AmiAction[Login]");
        assertThat(new AmiConfig("pbx", 5038, "sidetone", new Secret("geheim")).toString())
                .doesNotContain("geheim");
    }
}
