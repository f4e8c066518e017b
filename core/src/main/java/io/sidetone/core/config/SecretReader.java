package io.sidetone.core.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Finds the secret that the file names, and looks at how well it is kept. */
final class SecretReader {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file):([^}]+)}");
    private static final int LARGEST_FILE = 4096;

    private final Function<String, Optional<String>> environment;
    private final Path directory;
    private final SourceText source;
    private final FindingLog log;
    private Optional<Mark> inline = Optional.empty();

    /**
     * @param directory what relative paths of secret files start from
     */
    SecretReader(
            Function<String, Optional<String>> environment,
            Path directory,
            SourceText source,
            FindingLog log) {
        this.environment = environment;
        this.directory = directory;
        this.source = source;
        this.log = log;
    }

    Optional<Secret> read(Slot slot) {
        if (!(slot.node() instanceof ScalarNode scalar)) {
            return refuse(slot, "a single value is wanted, not a list or keys");
        }
        var reference = REFERENCE.matcher(scalar.getValue());
        if (!reference.matches()) {
            return scalar.getValue().startsWith("${")
                    ? refuse(slot, "write it as ${env:NAME} or ${file:PATH}")
                    : readInline(slot, scalar);
        }
        return reference.group(1).equals("env")
                ? fromEnvironment(slot, reference.group(2))
                : fromFile(slot, directory.resolve(reference.group(2)));
    }

    /** Warns when others can read the file and there is a secret in it. */
    void inspect(Path file) {
        inline.filter(_ ->
                        mayBeReadBy(file, PosixFilePermission.OTHERS_READ)
                                || mayBeReadBy(file, PosixFilePermission.GROUP_READ))
                .ifPresent(mark ->
                        log.warning(
                                mark,
                                "a password stands here and other users can read the file; run: chmod 600 "
                                        + Text.shellWord(file)));
    }

    static String advice(String fault) {
        return fault
                + " is no password: anybody would try it; make one with `openssl rand -hex 16` and set it at both ends";
    }

    private Optional<Secret> readInline(Slot slot, ScalarNode scalar) {
        if (!slot.assumed()) {
            source.hide(scalar);
            inline = inline.or(() -> Optional.of(scalar.getStartMark()));
        }
        return accept(slot, scalar.getValue());
    }

    private Optional<Secret> fromEnvironment(Slot slot, String name) {
        return environment
                .apply(name)
                .map(value -> accept(slot, value))
                .orElseGet(() ->
                        refuse(
                                slot,
                                "the environment variable %s is not set"
                                        .formatted(Text.shown(name))));
    }

    private Optional<Secret> fromFile(Slot slot, Path file) {
        try {
            var text = FileText.read(file, LARGEST_FILE).stripTrailing();
            if (text.lines().count() > 1) {
                return refuse(slot, file + " has more than one line; leave the secret only");
            }
            if (mayBeReadBy(file, PosixFilePermission.OTHERS_READ)) {
                log.warning(
                        slot.mark(),
                        "every user can read this file; run: chmod o-rwx " + Text.shellWord(file));
            }
            return accept(slot, text);
        } catch (FileText.Unreadable e) {
            return refuse(slot, file + ": " + Text.reason(e));
        }
    }

    private Optional<Secret> accept(Slot slot, String text) {
        if (text.isBlank()) {
            return refuse(slot, advice("an empty text"));
        }
        return WeakSecrets.isWeak(text)
                ? refuse(slot, advice("a default"))
                : Optional.of(new Secret(text));
    }

    private Optional<Secret> refuse(Slot slot, String message) {
        log.problem(slot.mark(), slot.name() + ": " + message);
        return Optional.empty();
    }

    private static boolean mayBeReadBy(Path file, PosixFilePermission whom) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            return permissions.contains(whom);
        } catch (UnsupportedOperationException | IOException e) {
            return false; // a file system without such permissions has nothing to warn of
        }
    }
}
