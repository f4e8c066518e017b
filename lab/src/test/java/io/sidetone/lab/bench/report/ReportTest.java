package io.sidetone.lab.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Machine MACHINE = new Machine("Z80", 1, 1, "CP/M", "25", "22.10");
    private static final Spread OURS = new Spread(List.of(3.0, 1.0, 1250.0));

    @TempDir Path folder;

    @Test
    void aSpreadIsToldByMedianLeastAndMost() {
        assertThat(OURS.text()).isEqualTo("3 (1–1,250)");
        assertThat(new Spread(List.of(7.0, 7.0)).text()).isEqualTo("7");
        assertThat(new Spread(List.of(1.24, 2.5)).text()).isEqualTo("1.9 (1.2–2.5)");
    }

    @Test
    void goalsLookAtTheMedianOrAtEveryRun() {
        assertThat(Goal.under(4, OURS).met()).isTrue();
        assertThat(Goal.under(3, OURS).met()).isFalse();
        assertThat(Goal.none(OURS).met()).isFalse();
        assertThat(Goal.all(1, OURS).met()).isTrue();
        assertThat(Goal.times(1.5, OURS, new Spread(List.of(2.0))).met()).isTrue();
    }

    @Test
    void tablesTakeTheirPlaceInThePage() throws IOException {
        Path page =
                Files.writeString(
                        folder.resolve("page.md"),
                        "before\n<!-- measured: written by bin/bench, not by hand -->\nold\n"
                                + "<!-- end of measured -->\nafter\n");
        report(Goal.under(1, OURS)).into(page);
        report(Goal.under(1, OURS)).into(page);
        assertThat(Files.readString(page))
                .startsWith("before\n")
                .contains("| speed | 3 (1–1,250) | **missed:** under 1 |")
                .doesNotContain("old")
                .endsWith("<!-- end of measured -->\nafter\n")
                .containsOnlyOnce("### Speed");
    }

    @Test
    void aPageWithoutAPlaceForThemIsLeftAsItIs() throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), "no place\n");
        assertThatThrownBy(() -> report(null).into(page)).isInstanceOf(LabFailure.class);
        assertThat(page).hasContent("no place");
    }

    @Test
    void jsonHoldsEveryRun() {
        assertThat(report(null).json())
                .contains("\"runs\" : [ 3.0, 1.0, 1250.0 ]", "2026-11-21", "Z80")
                .doesNotContain("null");
    }

    private static Report report(Goal goal) {
        Section section =
                new Section("Speed", "By looking.", "", List.of(Row.of("speed", OURS, goal)));
        return new Report("bin/bench", LocalDate.of(2026, 11, 21), MACHINE, List.of(section));
    }
}
