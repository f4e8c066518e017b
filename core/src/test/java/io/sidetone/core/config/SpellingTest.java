package io.sidetone.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> KEYS =
            List.of("port", "password", "recording-directory", "url", "user");

    @ParameterizedTest
    @CsvSource({
        "prot, port",
        "pasword, password",
        "recordingDirectory, recording-directory",
        "recording_dir_ctory, recording-directory",
        "URL, url",
        "usr, user",
    })
    void theNearestKeyIsFound(String written, String meant) {
        assertThat(Spelling.nearest(written, KEYS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"colour", "x", "directory"})
    void whatIsFarFromEveryKeyIsNotGuessed(String written) {
        assertThat(Spelling.nearest(written, KEYS)).isEmpty();
    }

    @Test
    void nothingIsNearWhenThereIsNothing() {
        assertThat(Spelling.nearest("port", List.of())).isEmpty();
    }
}
