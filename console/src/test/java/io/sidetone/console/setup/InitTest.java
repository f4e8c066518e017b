package io.sidetone.console.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.CommandTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class InitTest extends CommandTest {

    @Test
    void theFileIsForItsOwnerOnly() throws IOException {
        var ran = run("init");
        var file = here.resolve("sidetone.yaml");

        assertThat(ran.code()).isZero();
        assertThat(file).hasContent(Template.standard().text());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void itSaysWhichLinesToEditAndWhatComesNext() throws IOException {
        var lines = run("init").out().lines().toList();

        assertThat(lines)
                .startsWith(
                        "Wrote sidetone.yaml, for your eyes only (mode 600).",
                        "",
                        "These lines need your own values:",
                        "LINE  KEY       WHAT")
                .endsWith("", "Then: sidetone config check --config sidetone.yaml");
        var first = lines.get(4).split("\\s+", 3);
        assertThat(first[1]).isEqualTo("password");
        assertThat(Files.readAllLines(here.resolve("sidetone.yaml")))
                .element(Integer.parseInt(first[0]) - 1)
                .asString()
                .contains("password:")
                .endsWith("# EDIT: " + first[2]);
    }

    @Test
    void itCanBeReadByPrograms() {
        assertThat(run("init", "--json").out())
                .startsWith("{\"file\":\"sidetone.yaml\",\"edits\":[{\"line\":")
                .contains("\"key\":\"password\"");
    }

    @Test
    void aFileThatIsThereIsKept() throws IOException {
        var file = Files.writeString(here.resolve("mine.yaml"), "mine");

        assertThat(run("init", "mine.yaml"))
                .isEqualTo(
                        new Ran(1, "", "mine.yaml is there already\nOverwrite it with --force\n"));
        assertThat(file).hasContent("mine");
    }

    @Test
    void forceReplacesItAndItsPermissions() throws IOException {
        var file = Files.writeString(here.resolve("mine.yaml"), "mine");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

        assertThat(run("init", "--force", "mine.yaml").code()).isZero();
        assertThat(file).hasContent(Template.standard().text());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aMissingDirectoryIsSaidToBeMissing() {
        var ran = run("init", "nowhere/sidetone.yaml");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .isEqualTo("There is no directory nowhere\nMake it: mkdir -p nowhere\n");
    }
}
