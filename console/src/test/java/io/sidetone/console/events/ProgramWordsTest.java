package io.sidetone.console.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sidetone.manager.ami.AmiHeader;
import io.sidetone.manager.stream.ManagerEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgramWordsTest {

    @Test
    void wordsAreSplitWithoutAShell() {
        assertThat(ProgramWords.of(" a  b\t'c d' \"e 'f'\" g\\ h '' $X `x`;|&>* \"i\\\"j\" 'k\\l'"))
                .containsExactly(
                        "a", "b", "c d", "e 'f'", "g h", "", "$X", "`x`;|&>*", "i\"j", "k\\l");
        assertThat(ProgramWords.of("x'y z'w")).containsExactly("xy zw");
    }

    @Test
    void aLineWithoutAProgramOrAnOpenQuoteIsRefused() {
        for (var line : List.of("", "  ", "'' a", "a 'b", "a \"b")) {
            assertThatIllegalArgumentException().as(line).isThrownBy(() -> ProgramWords.of(line));
        }
    }

    @Test
    void anEventIsAnEnvironmentThatNothingElseReads() {
        var environment = new HashMap<String, String>();
        environment.put("PATH", "/bin");
        environment.put("SIDETONE_AMI_PASSWORD", "secret");
        environment.put("SIDETONE_JAVA_OPTS", "-Xmx1g");
        EventEnvironment.put(
                event(
                        "Event", "UserEvent",
                        "Cause-txt", "a\0b",
                        "Java_Opts", "-XX:OnError=evil",
                        "\u00e4 =\n", "x",
                        "ChanVariable(PJSIP/1)", "A=1",
                        "event", "second"),
                environment);
        assertThat(environment)
                .containsEntry("PATH", "/bin")
                .containsEntry("SIDETONE_EVENT", "UserEvent")
                .containsEntry("SIDETONE_CAUSETXT", "ab")
                .containsEntry("SIDETONE_JAVAOPTS", "-XX:OnError=evil")
                .containsEntry("SIDETONE_CHANVARIABLEPJSIP1", "A=1")
                .hasSize(5);
    }

    @Test
    void anEnvironmentStaysSmallWhateverTheEvent() {
        var headers =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> new AmiHeader("Name" + i, "v".repeat(10_000)))
                        .toList();
        var environment = EventEnvironment.of(ManagerEvent.of(Instant.EPOCH, headers));
        var size =
                environment.entrySet().stream()
                        .collect(
                                Collectors.summingInt(
                                        each -> each.getKey().length() + each.getValue().length()));
        assertThat(size).isBetween(30_000, 64 * 1024);
    }

    private static ManagerEvent event(String... namesAndValues) {
        return ManagerEvent.of(
                Instant.EPOCH,
                IntStream.range(0, namesAndValues.length / 2)
                        .mapToObj(i ->
                                new AmiHeader(namesAndValues[2 * i], namesAndValues[2 * i + 1]))
                        .toList());
    }
}
