package io.sidetone.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Rendering.Line;
import io.sidetone.console.output.Tint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveScreenTest {

    private final FakeGlass glass = new FakeGlass();
    private final List<String> pressed = new ArrayList<>();
    private List<Line> frame = List.of(new Line("one", Tint.PLAIN), new Line("two", Tint.BAD));

    /** Goes on until {@code q}. */
    private final LiveView view =
            new LiveView() {
                @Override
                public List<Line> frame(int columns, int rows) {
                    return frame;
                }

                @Override
                public boolean press(String key) {
                    pressed.add(key);
                    return !key.equals("q");
                }
            };

    @Test
    void aFrameIsPaintedOnceWhileItStays() throws Exception {
        glass.tick().tick().tick().types("q");

        show();

        assertThat(glass.written.toString())
                .isEqualTo(
                        "\u001b[H\u001b[2J\u001b[1;1H\u001b[Kone\u001b[2;1H\u001b[K\u001b[31mtwo\u001b[0m");
        assertThat(pressed).containsExactly("q");
        assertThat(glass.isClosed).isTrue();
    }

    @Test
    void onlyALineThatChangedIsWrittenAgain() {
        var painter = new Painter(false);
        painter.paint(frame, 80, 24);
        frame = List.of(frame.getFirst(), new Line("three", Tint.BAD));

        assertThat(painter.paint(frame, 80, 24)).isEqualTo("\u001b[2;1H\u001b[Kthree");
    }

    @Test
    void allIsPaintedAnewWhenTheSizeChanges() {
        var painter = new Painter(false);
        painter.paint(frame, 80, 24);

        assertThat(painter.paint(frame, 60, 15)).startsWith("\u001b[H\u001b[2J").contains("one");
        assertThat(painter.paint(frame, 60, 15)).isEmpty();
    }

    @Test
    void aSelectedRowIsSeenWithoutColoursTooAndFillsTheLine() {
        var painter = new Painter(false);
        assertThat(painter.paint(List.of(new Line("here", Tint.SELECTED)), 8, 5))
                .endsWith("\u001b[7mhere    \u001b[0m");
    }

    @Test
    void whatACallerCallsThemselfMovesNoCursor() {
        var painter = new Painter(true);
        assertThat(painter.paint(List.of(new Line("\u001b[2Jgone\n", Tint.PLAIN)), 80, 5))
                .endsWith("\\x1b[2Jgone\\x0a");
    }

    @Test
    void aWideCharacterTakesTwoColumnsAndAnAccentNone() {
        assertThat(Cell.of("日本語", 5)).isEqualTo("日本…");
        assertThat(Cell.of("Zoe\u0308", 5)).isEqualTo("Zoe\u0308  ");
        assertThat(Cell.of("abcdef", 4)).isEqualTo("abc…");
        assertThat(Cell.of("abcd", 4)).isEqualTo("abcd");
        assertThat(Cell.cut("a" + "\u0301".repeat(10_000), 4)).hasSizeLessThan(20);
        assertThat(Cell.of("x", 0)).isEmpty();
    }

    @Test
    void keysHaveNames() throws Exception {
        glass.types("a\u001b[A\u001bOB\u001b[5~\r\u007f\u001b");
        glass.tick().types("\u001b[H\u001b[F\u001b[6~q");

        show();

        assertThat(pressed)
                .containsExactly(
                        "a",
                        "up",
                        "down",
                        "page-up",
                        "enter",
                        "backspace",
                        "escape",
                        "home",
                        "end",
                        "page-down",
                        "q");
    }

    @Test
    void ctrlCLeavesAndCtrlZSuspends() throws Exception {
        glass.tick().tick().tick().happens(Glass.Event.SUSPEND).happens(Glass.Event.END);

        show();

        assertThat(glass.suspensions).isEqualTo(1);
        assertThat(glass.isClosed).isTrue();
        assertThat(glass.written.toString().split("\u001b\\[2J", -1)).hasSize(3);
    }

    @Test
    void theTerminalIsGivenBackWhenTheViewFails() {
        glass.types("x");
        LiveView broken =
                new LiveView() {
                    @Override
                    public List<Line> frame(int columns, int rows) {
                        throw new IllegalStateException("broken");
                    }

                    @Override
                    public boolean press(String key) {
                        return true;
                    }
                };

        assertThatThrownBy(() -> screen(true).show(broken)).hasMessage("broken");
        assertThat(glass.isClosed).isTrue();
    }

    @Test
    void withoutATerminalItRefusesInWords() {
        assertThatThrownBy(() -> screen(false).show(view))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("A live view needs a terminal");
    }

    private void show() throws CommandFailed {
        screen(true).show(view);
    }

    private LiveScreen screen(boolean terminal) {
        return new LiveScreen(terminal, true, () -> glass);
    }
}
