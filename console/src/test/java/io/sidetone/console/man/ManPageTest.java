package io.sidetone.console.man;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.CommandTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManPageTest extends CommandTest {

    @Test
    void aPageHasWhatTheHelpHas() {
        asShipped();
        var page = run("man", "manager", "action");
        assertThat(page.err()).isEmpty();
        assertThat(page.out())
                .startsWith(".TH \"SIDETONE\\-MANAGER\\-ACTION\" 1 ")
                .contains(
                        ".SH \"NAME\"\nsidetone\\-manager\\-action \\- Send any action",
                        ".SH \"SYNOPSIS\"\nsidetone manager action ",
                        ".B \"\\-\\-timeout TIME\"",
                        ".SH \"EXIT STATUS\"",
                        "sidetone manager action CoreShowChannels \\-\\-json",
                        ".SH \"SEE ALSO\"\nsidetone\\-manager(1)");
    }

    @Test
    void aCommandThatThereIsNotIsGuessed() {
        var ran = run("man", "managr");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("did you mean 'manager'?");
    }

    @Test
    void groffReadsEveryPageWithoutAWarning() throws Exception {
        asShipped();
        var pages = written();
        assertThat(pages)
                .extracting(page -> page.getFileName().toString())
                .contains("sidetone.1", "sidetone-outbox-list.1", "sidetone-manager-account.1")
                .doesNotContain("sidetone-complete.1");
        var command = new ArrayList<>(List.of("groff", "-ww", "-man", "-Tutf8", "-z"));
        pages.forEach(page -> command.add(page.toString()));
        var groff = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(groff.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(groff.waitFor()).as(said).isZero();
        assertThat(said).isEmpty();
    }

    @Test
    void whatLooksLikeAMacroIsNone() {
        assertThat(new Roff().text(".SH x").text("'y\\z").text("ä…").toString())
                .isEqualTo("\\&.SH x\n\\(aqy\\ez\n\\[u00E4]\\[u2026]\n");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        var file = Files.writeString(directory.resolve("file"), "");
        var ran = run("man", "--write", file.resolve("below").toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("cannot be written");
    }

    private List<Path> written() throws IOException {
        var folder = directory.resolve("man1");
        assertThat(run("man", "--write", folder.toString()).code()).isZero();
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
