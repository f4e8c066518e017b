package io.sidetone.console.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The configuration file that {@code sidetone init} writes.
 *
 * @param text the whole file
 */
record Template(String text) {

    private static final Pattern EDIT = Pattern.compile("^\\s*([\\w-]+):.*# EDIT: (.+)$");

    /**
     * A line that needs the user's own value.
     *
     * @param line counted from 1
     */
    record Edit(int line, String key, String what) {}

    static Template standard() {
        try (var in = Template.class.getResourceAsStream("sidetone.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the template is not packaged");
            }
            return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Edit> edits() {
        var edits = new ArrayList<Edit>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var edit = EDIT.matcher(line);
            if (edit.matches()) {
                edits.add(new Edit(number, edit.group(1), edit.group(2)));
            }
        }
        return List.copyOf(edits);
    }

    /**
     * Writes the file for its owner's eyes only.
     *
     * @param force whether a file that is there is replaced
     * @throws java.nio.file.FileAlreadyExistsException when it is there and not to be replaced
     */
    void writeTo(Path file, boolean force) throws IOException {
        if (force && Files.exists(file)) {
            var beside = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(beside);
            create(beside);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } else {
            create(file);
        }
    }

    private void create(Path file) throws IOException {
        var ownerOnly = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
        Files.writeString(file, text);
    }
}
