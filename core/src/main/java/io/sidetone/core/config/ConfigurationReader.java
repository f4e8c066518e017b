package io.sidetone.core.config;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads {@code sidetone.yaml} and binds it to records. Every mistake is found in one run.
 *
 * <p>A record's components are the keys, in kebab-case: {@code recordingDirectory} is written
 * {@code recording-directory}. A component is text, a number, a truth value, {@link
 * java.time.Duration}, {@link DataSize}, {@link Path} (relative to the file's directory), {@link
 * java.net.URI}, {@link java.util.Locale}, {@link java.time.ZoneId}, {@link java.net.InetAddress},
 * {@link Host}, an enum (kebab-case), {@link Secret}, a record, {@code List<T>}, {@code Map<K, T>},
 * {@code Optional<T>}, or what a {@link Converter} was registered for. It must be in the file
 * unless it is an {@code Optional}, has a {@link Default}, or is a record of such components. A
 * component of type {@link Location} is told where its record stands. What a compact constructor
 * refuses with {@link IllegalArgumentException} is reported at its section.
 */
public final class ConfigurationReader {

    private static final int LARGEST_FILE = 256 * 1024;

    private final List<Section<?>> sections;
    private final List<CrossCheck> checks;
    private final Converters converters;
    private final Function<String, Optional<String>> environment;

    /**
     * @param sections every section that the file may have
     * @param checks rules that need more than one section
     * @param converters {@link Converters#standard()} and what features add
     * @param environment looks up an environment variable
     * @throws IllegalArgumentException when two sections share a name or a type
     */
    public ConfigurationReader(
            List<Section<?>> sections,
            List<CrossCheck> checks,
            Converters converters,
            Function<String, Optional<String>> environment) {
        this.sections = List.copyOf(sections);
        this.checks = List.copyOf(checks);
        this.converters = converters;
        this.environment = environment;
        var seen = new HashSet<Object>();
        for (var section : sections) {
            if (!seen.add(section.name()) || !seen.add(section.type())) {
                throw new IllegalArgumentException("section twice: " + section.name());
            }
        }
    }

    /** Reads and binds the file; never throws for what is in it or for its absence. */
    public Reading read(Path file) {
        try {
            return read(file, FileText.read(file, LARGEST_FILE));
        } catch (FileText.Unreadable e) {
            var problem = new Problem(file.toString(), 0, 0, Text.reason(e), "");
            return new Reading.Rejected(List.of(problem), List.of());
        }
    }

    /** The sections in which two configurations differ. */
    public List<Section<?>> changed(Configuration before, Configuration after) {
        return sections.stream()
                .filter(section -> !before.find(section.type()).equals(after.find(section.type())))
                .toList();
    }

    /** One section of a file, even of one that cannot be used as a whole; never throws. */
    public <T extends Record> Optional<T> section(Path file, Class<T> type) {
        try {
            var text = FileText.read(file, LARGEST_FILE);
            var source = new SourceText(file.toString(), text);
            return new Configuration(bind(file, text, source, new FindingLog(source))).find(type);
        } catch (FileText.Unreadable e) {
            return Optional.empty();
        }
    }

    private Reading read(Path file, String text) {
        var source = new SourceText(file.toString(), text);
        var log = new FindingLog(source);
        var bound = bind(file, text, source, log);
        return log.hasProblems()
                ? new Reading.Rejected(log.problems(), log.warnings())
                : new Reading.Bound(new Configuration(bound), log.warnings());
    }

    private List<Record> bind(Path file, String text, SourceText source, FindingLog log) {
        var root = new YamlText(text, log).compose();
        if (root.isEmpty()) {
            complainOfNothing(log);
            return List.of();
        }
        return bind(file, new Tree(root.get()), source, log);
    }

    private static void complainOfNothing(FindingLog log) {
        if (!log.hasProblems()) {
            log.problem(0, 0, "the file is empty; `sidetone init` writes one to start from");
        }
    }

    private List<Record> bind(Path file, Tree tree, SourceText source, FindingLog log) {
        var directory = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        var secrets = new SecretReader(environment, directory, source, log);
        var scalars = new ScalarBinder(withPathsFrom(directory), tree, log);
        var bound = new SectionBinder(new Binder(scalars, secrets, log), tree, log).bind(sections);
        var configuration = new Configuration(bound);
        var findings = new TreeFindings(tree, log);
        checks.forEach(check -> check.check(configuration, findings));
        secrets.inspect(file);
        return bound;
    }

    private Converters withPathsFrom(Path directory) {
        return converters.with(
                Path.class, text -> directory.resolve(Scalars.toPath(text)).normalize());
    }
}
