package io.sidetone.console.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchDirectoryTest {

    @TempDir Path folder;

    @Test
    void whatAnEarlierProcessLeftIsGone() throws IOException {
        var scratch = folder.resolve("unfinished");
        Files.createDirectories(scratch.resolve("sidetone-speech-1"));
        Files.writeString(scratch.resolve("sidetone-speech-1/text.txt"), "half a word");
        assertThat(ScratchDirectory.emptied(scratch)).isEqualTo(scratch).doesNotExist();
    }

    @Test
    void itNeedNotExist() throws IOException {
        assertThat(ScratchDirectory.emptied(folder.resolve("none"))).doesNotExist();
    }
}
