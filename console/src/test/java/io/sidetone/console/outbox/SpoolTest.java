package io.sidetone.console.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.serve.StateDirectory;
import io.sidetone.console.setup.ConfigurationFile;
import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import io.sidetone.core.config.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    @TempDir Path directory;

    @Test
    void nobodyButItsOwnerChangesTheOutbox() throws IOException {
        Files.createDirectory(directory.resolve("outbox"));
        var file = directory.resolve("sidetone.yaml");
        Files.writeString(file, "state-directory: " + directory + "\n");
        var configuration =
                new ConfigurationFile(
                        Optional::empty,
                        List.of(file),
                        () ->
                                new ConfigurationReader(
                                        List.of(
                                                Section.required(
                                                        "state-directory", StateDirectory.class)),
                                        List.of(),
                                        Converters.standard(),
                                        _ -> Optional.empty()));
        var spool = new Spool(configuration, InstantSource.system(), "somebody-else");
        assertThatThrownBy(() -> spool.change(outbox -> outbox.hold("x")))
                .isInstanceOfSatisfying(
                        CommandFailed.class,
                        failed -> assertThat(failed.failure().nextStep()).contains("sudo -u"));
    }
}
