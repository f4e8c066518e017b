package io.sidetone.console.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.output.Tint;
import java.util.List;
import org.junit.jupiter.api.Test;

class FittedColumnsTest {

    private static final List<String> HEADINGS = List.of("NAME", "NOTE");

    @Test
    void theWidestColumnGivesWay() {
        var row = new StateTable.Row(List.of("kitchen", "x".repeat(100)), Tint.PLAIN);
        var columns = FittedColumns.of(HEADINGS, List.of(row), 30);
        assertThat(columns.widths()).containsExactly(7, 21);
        assertThat(columns.line(row.cells())).isEqualTo("kitchen  " + "x".repeat(20) + "…");
    }

    @Test
    void aHostileNameOfAnyLengthIsNoWork() {
        var row = new StateTable.Row(List.of("\u001b".repeat(1_000_000), ""), Tint.PLAIN);
        assertThat(FittedColumns.of(HEADINGS, List.of(row), 80).line(row.cells()))
                .hasSizeLessThanOrEqualTo(80)
                .doesNotContain("\u001b");
    }

    @Test
    void aTerminalThatIsTooSmallGetsWhatThereIs() {
        assertThat(FittedColumns.of(HEADINGS, List.of(), 3).line(HEADINGS)).isEqualTo("NAME  NOTE");
    }
}
