package io.sidetone.console.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetone.manager.ami.AmiHeader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionTextTest {

    @Test
    void settingsBecomeHeadersInTheirOrder() throws IOException {
        assertThat(headers("", "Channel=PJSIP/kitchen", "Variable=A=1", "Variable=B= 2 ", "Data="))
                .containsExactly(
                        new AmiHeader("Action", "Originate"),
                        new AmiHeader("Channel", "PJSIP/kitchen"),
                        new AmiHeader("Variable", "A=1"),
                        new AmiHeader("Variable", "B= 2 "),
                        new AmiHeader("Data", ""));
    }

    @Test
    void linesComeFromStandardInput() throws IOException {
        assertThat(headers("Family: cidname\r\n\r\nKey:49:30\n", "-", "Val=Änne"))
                .containsExactly(
                        new AmiHeader("Action", "Originate"),
                        new AmiHeader("Family", "cidname"),
                        new AmiHeader("Key", "49:30"),
                        new AmiHeader("Val", "Änne"));
    }

    @Test
    void aLineBreakCannotBeginASecondAction() {
        refused("Channel=a\r\nAction: Command", "line break");
        refused("Chan\nnel=a", "control character");
        assertThatThrownBy(() -> ActionText.read("Ping\n", List.of(), none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line break");
    }

    @Test
    void whatIsNoSettingIsNamed() {
        refused("Channel", "'Channel' is no key=value");
        refused("=x", "'=x' is no key=value");
        refused("a:b=x", "'a:b' is no name of a header");
        refused("actionid=7", "Sidetone's own");
    }

    private static List<AmiHeader> headers(String typed, String... settings) throws IOException {
        var in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        return ActionText.read("Originate", List.of(settings), in).headers();
    }

    private static void refused(String setting, String why) {
        assertThatThrownBy(() -> headers("", setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static ByteArrayInputStream none() {
        return new ByteArrayInputStream(new byte[0]);
    }
}
