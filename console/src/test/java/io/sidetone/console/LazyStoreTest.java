package io.sidetone.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process loads, seen from outside. */
class LazyStoreTest {

    private static final List<String> LIBRARIES =
            List.of("org.sqlite.", "org.jdbi.", "org.flywaydb.", "org.postgresql.");

    @TempDir private Path directory;

    @Test
    void aHouseWithoutScreeningLoadsNoDatabase() throws Exception {
        var loaded = run("-Xlog:class+load", Main.class.getName(), "simulate", "podcast", "42");

        assertThat(loaded).contains("io.sidetone.core.store.StoreAccess", "SIDETONE_RESULT=");
        assertThat(LIBRARIES).allSatisfy(library -> assertThat(loaded).doesNotContain(library));
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
