package io.sidetone.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.output.Rendering.Line;
import io.sidetone.console.output.Tint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyTableTest {

    private final List<String> done = new ArrayList<>();
    private final KeyTable keys =
            KeyTable.of(
                    Key.doing("enter", "open", "Opens it.", () -> done.add("open")),
                    Key.doing("up", "", "One up.", () -> done.add("up")),
                    Key.quit());

    private final HelpedView view =
            new HelpedView(
                    new KeyedView() {
                        @Override
                        public List<Line> body(int columns, int rows) {
                            return List.of(new Line("body of " + rows, Tint.PLAIN));
                        }

                        @Override
                        public KeyTable keys() {
                            return keys;
                        }
                    });

    @Test
    void theHelpLineHasTheKeysThatFit() {
        assertThat(keys.helpLine(80).text()).isEqualTo("? help  Enter open  q quit");
        assertThat(keys.helpLine(20).text()).isEqualTo("? help  Enter open");
    }

    @Test
    void aKeyDoesWhatTheTableSays() {
        assertThat(view.press("enter")).isTrue();
        assertThat(view.press("unknown")).isTrue();
        assertThat(view.press("q")).isFalse();
        assertThat(done).containsExactly("open");
    }

    @Test
    void theHelpPageTellsEveryKeyAndAnyKeyLeavesIt() {
        view.press("?");
        assertThat(texts(view.frame(60, 10)))
                .containsExactly(
                        "Keys",
                        "",
                        "  Enter     Opens it.",
                        "  Up        One up.",
                        "  q         Leave. Ctrl-C does so too.",
                        "  ?         This page; any key leaves it.");
        assertThat(view.press("q")).isTrue();
        assertThat(texts(view.frame(40, 10))).first().isEqualTo("body of 9");
    }

    @Test
    void theHelpLineStandsInTheLastRow() {
        assertThat(texts(view.frame(80, 5)))
                .hasSize(5)
                .last()
                .isEqualTo("? help  Enter open  q quit");
    }

    @Test
    void aLongListScrollsWithTheSelectedRow() {
        var scroll = new Scroll();
        scroll.fit(100, 10);
        var keys = new KeyTable(scroll.keys());
        IntStream.range(0, 12).forEach(_ -> keys.press("down"));
        assertThat(List.of(scroll.selected(), scroll.top(), scroll.bottom()))
                .containsExactly(12, 3, 13);
        keys.press("end");
        assertThat(List.of(scroll.selected(), scroll.top(), scroll.bottom()))
                .containsExactly(99, 90, 100);
        scroll.fit(5, 10);
        assertThat(List.of(scroll.selected(), scroll.top(), scroll.bottom()))
                .containsExactly(4, 0, 5);
        keys.press("page-up");
        assertThat(scroll.selected()).isZero();
        scroll.fit(0, 10);
        assertThat(List.of(scroll.selected(), scroll.top(), scroll.bottom()))
                .containsExactly(0, 0, 0);
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }
}
