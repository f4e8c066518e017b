package io.sidetone.console.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    record Letter(String from, Instant sent, Duration length) {}

    record Letters(List<Letter> letters) implements Result {
        @Override
        public Rendering text() {
            return new Rendering.Table(
                    List.of("FROM", "LENGTH"),
                    letters.stream()
                            .map(letter -> List.of(letter.from(), letter.length().toString()))
                            .toList());
        }

        @Override
        public Object json() {
            return letters;
        }
    }

    private static final Letters LETTERS =
            new Letters(
                    List.of(
                            new Letter("Anna", Instant.EPOCH, Duration.ofSeconds(90)),
                            new Letter("Jo\u001b\u202e", Instant.EPOCH, Duration.ofMillis(500))));

    @Test
    void aTableIsAlignedAndHarmless() {
        console(false, false).show(LETTERS);

        assertThat(out())
                .isEqualTo(
                        """
                        FROM          LENGTH
                        Anna          PT1M30S
                        Jo\\x1b\\u202e  PT0.5S
                        """);
    }

    @Test
    void jsonIsOneLineWithIsoTimes() {
        console(false, false).showJson(LETTERS);

        assertThat(out())
                .startsWith(
                        "[{\"from\":\"Anna\",\"sent\":\"1970-01-01T00:00:00Z\",\"length\":\"PT1M30S\"},")
                .endsWith("]\n");
    }

    @Test
    void nothingMovesWhereNobodyLooks() {
        var console = console(false, false);
        console.progress("asking");
        console.progressEnds();

        assertThat(err()).isEmpty();
    }

    @Test
    void progressIsWipedAwayOnATerminal() {
        var console = console(true, false);
        console.progress("asking");
        console.progressEnds();

        assertThat(err()).isEqualTo("\r\u001b[Kasking …\r\u001b[K");
    }

    @Test
    void aTintIsSeenWhereColoursAre() {
        record Good() implements Result {
            @Override
            public Rendering text() {
                return new Rendering.Parts(
                        List.of(
                                new Rendering.Lines(List.of(new Rendering.Line("fine", Tint.GOOD))),
                                Rendering.lines("plain")));
            }

            @Override
            public Object json() {
                return this;
            }
        }
        console(true, true).show(new Good());

        assertThat(out()).isEqualTo("\u001b[32mfine\u001b[0m\nplain\n");
    }

    @Test
    void aFailureIsTalkAndSaysWhatComesNext() {
        console(false, false).complain(new Failure.Unreachable("no answer", "Start Asterisk"));

        assertThat(err()).isEqualTo("no answer\nStart Asterisk\n");
        assertThat(out()).isEmpty();
    }

    @Test
    void aTableThatIsTooWideIsFolded() {
        var table =
                new Rendering.Table(
                        List.of("ID", "TO", "SERVER SAID"),
                        List.of(
                                List.of("a1", "Anna", "250 ok"),
                                List.of("b2", "Grandma", "451 come back later, please")));

        assertThat(new Renderer(false, 20).render(table))
                .containsExactly(
                        "ID  TO",
                        "    SERVER SAID",
                        "a1  Anna",
                        "    250 ok",
                        "b2  Grandma",
                        "    451 come back",
                        "    later, please");
        assertThat(new Renderer(false, 200).render(table)).hasSize(3);
    }

    private Console console(boolean terminal, boolean colour) {
        return new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                colour);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
