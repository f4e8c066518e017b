package io.sidetone.console.setup;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Failure;
import io.sidetone.core.config.Configuration;
import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Problem;
import io.sidetone.core.config.Reading;
import io.sidetone.core.config.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The configuration file of this run. */
public final class ConfigurationFile {

    private final Supplier<Optional<Path>> asked;
    private final List<Path> usual;
    private final Supplier<ConfigurationReader> makeReader;
    private @Nullable ConfigurationReader reader;

    /**
     * A file that is not looked for before it is needed.
     *
     * @param asked the file that the command line names
     * @param usual where to look otherwise, in this order; the first is named when there is none
     * @param makeReader called when the file is first read, if it is
     */
    public ConfigurationFile(
            Supplier<Optional<Path>> asked,
            List<Path> usual,
            Supplier<ConfigurationReader> makeReader) {
        this.asked = asked;
        this.usual = List.copyOf(usual);
        this.makeReader = makeReader;
    }

    /** A file with a reader that is there already. */
    public ConfigurationFile(
            Supplier<Optional<Path>> asked, List<Path> usual, ConfigurationReader reader) {
        this(asked, usual, () -> reader);
    }

    /** Which file it is. */
    public Path path() {
        return asked.get()
                .or(() -> usual.stream().filter(Files::exists).findFirst())
                .orElse(usual.getFirst());
    }

    /** Reads it, whatever comes of it. */
    public Reading read() {
        return reader().read(path());
    }

    /**
     * Reads it for a command that cannot do without.
     *
     * @throws CommandFailed when it cannot be used; the message holds every problem
     */
    public Reading.Bound require() throws CommandFailed {
        return switch (read()) {
            case Reading.Bound bound -> bound;
            case Reading.Rejected rejected ->
                    throw new CommandFailed(
                            new Failure.Fixable(
                                    rejected.problems().stream()
                                            .map(Problem::render)
                                            .collect(Collectors.joining("\n")),
                                    nextStep()));
        };
    }

    /** One section of it, even if the file as a whole cannot be used. */
    public <T extends Record> Optional<T> section(Class<T> type) {
        return reader().section(path(), type);
    }

    /** The sections in which two readings of it differ. */
    public List<Section<?>> changed(Configuration before, Configuration after) {
        return reader().changed(before, after);
    }

    /** Whether the user has one, or asked for one by name. */
    public boolean isExpected() {
        return asked.get().isPresent() || Files.exists(path());
    }

    /**
     * The configuration that {@code sidetone init} writes, with passwords made up: enough to play
     * with, not to serve.
     *
     * @throws IOException when no temporary file can be written
     */
    public Configuration sample() throws IOException {
        var file = Files.createTempFile("sidetone-sample-", ".yaml");
        try {
            var text =
                    Template.standard()
                            .text()
                            .replaceAll("[$]\\{file:[^}]*}", UUID.randomUUID().toString())
                            .replace("\n# screening:\n", "\nscreening: {}\n");
            Files.writeString(file, text);
            return switch (reader().read(file)) {
                case Reading.Bound bound -> bound.configuration();
                case Reading.Rejected rejected ->
                        throw new IllegalStateException("our own sample: " + rejected.problems());
            };
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** As {@link #require}, without the warnings. */
    public Configuration configuration() throws CommandFailed {
        return require().configuration();
    }

    private synchronized ConfigurationReader reader() {
        if (reader == null) {
            reader = makeReader.get();
        }
        return reader;
    }

    private String nextStep() {
        return Files.exists(path())
                ? "Put this right in " + path() + " and try again"
                : "Run 'sidetone init' to write one, or name yours with --config";
    }
}
