package io.sidetone.lab.lcd;

import io.sidetone.lab.Await;
import io.sidetone.lab.FreePorts;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.asterisk.LabHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Debian's LCDd on a port of loopback, with a display made of text: eight times a second it prints
 * what is on it.
 */
public final class LabDisplay implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** Of one display, with its frame: a line has a border at either end. */
    private static final String EDGE = "+";

    private final Path program;
    private final Path drivers;
    private final Path folder;
    private final int columns;
    private final int rows;
    private final int port = FreePorts.tcp(1).getFirst();
    private @Nullable Process process;

    private LabDisplay(Path program, Path drivers, Path folder, int columns, int rows) {
        this.program = program;
        this.drivers = drivers;
        this.folder = folder;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Chooses a port and is dark until {@link #up}.
     *
     * @param folder its own, empty or not there yet
     * @throws LabFailure when there is no LCDd; the message says how to get it
     */
    public static LabDisplay in(
            Path folder, int columns, int rows, Map<String, String> environment) {
        Path root = LabHost.folder(environment).resolve("display");
        try {
            Files.createDirectories(folder);
            return new LabDisplay(
                    found(root, "usr/sbin/LCDd"),
                    found(root, "usr/lib/*/lcdproc/text.so").resolveSibling(""),
                    folder,
                    columns,
                    rows);
        } catch (IOException e) {
            throw new LabFailure("LCDd cannot be looked for", e);
        }
    }

    /** The unpacked one before an installed one. */
    private static Path found(Path root, String glob) throws IOException {
        for (Path place : List.of(root, Path.of("/"))) {
            Path folder = place.resolve("usr");
            var wanted = folder.getFileSystem().getPathMatcher("glob:" + place.resolve(glob));
            try (Stream<Path> files = Files.walk(folder, glob.contains("*") ? 4 : 2)) {
                var first = files.filter(wanted::matches).findFirst();
                if (first.isPresent()) {
                    return first.get();
                }
            } catch (IOException | UncheckedIOException e) {
                if (!place.equals(root)) {
                    throw new LabFailure("LCDd cannot be looked for in " + folder, e);
                }
            }
        }
        throw new LabFailure("No LCDd for the lab on this machine: run bin/test, it gets it");
    }

    /** As {@code --lcd} takes it. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Starts it. */
    public LabDisplay up() {
        try {
            Files.writeString(folder.resolve("conf"), configuration());
            Files.deleteIfExists(printed());
            process =
                    new ProcessBuilder(
                                    "stdbuf",
                                    "-oL",
                                    program.toString(),
                                    "-f",
                                    "-c",
                                    folder.resolve("conf").toString())
                            .redirectError(
                                    ProcessBuilder.Redirect.appendTo(
                                            folder.resolve("said").toFile()))
                            .redirectOutput(printed().toFile())
                            .start();
            Await.until("the display is lit", LIMIT, () -> !shown().isEmpty());
            return this;
        } catch (IOException e) {
            throw new LabFailure("LCDd cannot be started", e);
        }
    }

    /** Stops it; whoever is connected is cut off. */
    public void down() {
        if (process == null) {
            return;
        }
        try {
            process.destroy();
            if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            process = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted", e);
        }
    }

    /** The rows that were printed last; none when nothing whole was printed yet. */
    public List<String> shown() {
        List<String> lines = printed(rows);
        int end = lines.size() - 1;
        while (end >= 0 && !(lines.get(end).startsWith(EDGE) && isFrame(lines, end))) {
            end--;
        }
        return end < 0
                ? List.of()
                : lines.subList(end - rows, end).stream()
                        .map(line -> line.substring(1, columns + 1))
                        .toList();
    }

    /** Waits until what is shown is so. */
    public List<String> await(String what, Predicate<List<String>> wanted) {
        try {
            Await.until("the display shows " + what, LIMIT, () -> wanted.test(shown()));
            return shown();
        } catch (LabFailure late) {
            throw new LabFailure(late.getMessage() + "; it shows " + shown(), late);
        }
    }

    /** Waits until one of its rows has this in it. */
    public List<String> await(String text) {
        return await(text, shown -> shown.stream().anyMatch(row -> row.contains(text)));
    }

    /** What LCDd has complained of. */
    public String said() {
        try {
            return Files.readString(folder.resolve("said"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new LabFailure("cannot read what LCDd said", e);
        }
    }

    @Override
    public void close() {
        down();
    }

    private boolean isFrame(List<String> lines, int end) {
        int top = end - rows - 1;
        return top >= 0
                && lines.get(top).startsWith(EDGE)
                && lines.subList(top + 1, end).stream()
                        .allMatch(line -> line.length() == columns + 2 && line.startsWith("|"));
    }

    private Path printed() {
        return folder.resolve("printed");
    }

    /** The last lines, enough for two displays. */
    private List<String> printed(int rows) {
        try {
            if (!Files.exists(printed())) {
                return List.of();
            }
            byte[] all = Files.readAllBytes(printed());
            int enough = Math.min(all.length, (columns + 3) * (rows + 2) * 3);
            return new String(all, all.length - enough, enough, StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new LabFailure("cannot read what is displayed", e);
        }
    }

    private String configuration() {
        return """
        [server]
        DriverPath=%s/
        Driver=text
        Bind=127.0.0.1
        Port=%d
        ReportLevel=3
        ReportToSyslog=no
        User=%s
        Foreground=yes
        ServerScreen=no
        Hello=" "
        GoodBye=" "
        [menu]
        MenuKey=Escape
        EnterKey=Enter
        UpKey=Up
        DownKey=Down
        [text]
        Size=%dx%d
        """
                .formatted(drivers, port, System.getProperty("user.name"), columns, rows);
    }
}
