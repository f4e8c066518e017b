package io.sidetone.agi.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The lines are what asterisk-java 3.42.2 makes of the same, which Asterisk understands. */
class AgiCommandTest {

    @Test
    void argumentsAreQuoted() {
        assertThat(AgiCommand.setVariable("NAME", "say \"hi\" \\ bye").line())
                .isEqualTo("SET VARIABLE \"NAME\" \"say \\\"hi\\\" \\\\ bye\"");
        assertThat(AgiCommand.streamFile("hello world", "").line())
                .isEqualTo("STREAM FILE \"hello world\" \"\"");
        assertThat(AgiCommand.exec("Playtones", "!1000/250,0").line())
                .isEqualTo("EXEC \"Playtones\" \"!1000/250,0\"");
        assertThat(AgiCommand.getFullVariable("${NAME}").line())
                .isEqualTo("GET FULL VARIABLE \"${NAME}\"");
    }

    @Test
    void aRecordingSaysItsTimesInMillisecondsAndItsSilenceInWholeSeconds() {
        var command =
                AgiCommand.recordFile(
                        "/tmp/a", "wav", "#", Duration.ofMinutes(2), Duration.ofMillis(3001));

        assertThat(command.line()).isEqualTo("RECORD FILE \"/tmp/a\" \"wav\" \"#\" 120000 0 s=4");
    }
}
