package io.sidetone.console;

import io.sidetone.console.screening.ScreeningTools;
import io.sidetone.console.serve.Features;
import io.sidetone.core.config.CrossCheck;
import io.sidetone.core.config.Section;
import io.sidetone.core.feature.Feature;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.helpers.NOP_FallbackServiceProvider;
import picocli.CommandLine;

/** Runs commands as a user would and keeps what they print. */
public abstract class CommandTest {

    @TempDir protected Path directory;
    protected final Map<String, String> environment = new HashMap<>();
    protected List<Section<?>> sections = List.of();
    protected List<CrossCheck> checks = List.of();
    protected String typed = "";
    protected List<Feature<?>> features = List.of();
    protected ScreeningTools screening =
            ScreeningTools.ofProcess(_ -> {
                throw new IOException("this test has no desk");
            });
    protected Path here;
    private Path system;

    /**
     * What a command left behind.
     *
     * @param out standard output, the test's directory left out
     * @param err standard error, the test's directory left out
     */
    public record Ran(int code, String out, String err) {}

    @BeforeEach
    void makeDirectories() throws Exception {
        here = Files.createDirectory(directory.resolve("here"));
        system = Files.createDirectory(directory.resolve("etc"));
    }

    /** Gives the commands the sections and features that the program really has. */
    protected void asShipped() {
        features = Features.all();
        sections = Sections.all(features);
        checks = Sections.checks(features);
    }

    protected Ran run(String... arguments) {
        return run(false, arguments);
    }

    protected Ran run(boolean terminal, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = commands(terminal, out, err).run(arguments);
        return new Ran(code, text(out), text(err));
    }

    /** All commands, none of which is run. */
    protected CommandLine line() {
        return commands(false, new ByteArrayOutputStream(), new ByteArrayOutputStream()).line();
    }

    private Commands commands(
            boolean terminal, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        var surroundings =
                new Surroundings(
                        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        terminal,
                        environment,
                        here,
                        system);
        var noLogging = new NOP_FallbackServiceProvider().getLoggerFactory();
        return new Commands(
                surroundings,
                new Verbosity(() -> noLogging),
                () -> new Offering(sections, checks, features),
                screening);
    }

    protected Path systemDirectory() {
        return system;
    }

    private String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8)
                .replace(here + "/", "")
                .replace(directory.toString(), "");
    }
}
