package io.sidetone.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that uses a store, to be killed or to have no room. */
final class OtherProcess {

    private OtherProcess() {}

    /**
     * Starts one.
     *
     * @param before a command that starts it in surroundings of its own; may be empty
     * @param deed what it is to do, as {@link #main} knows it
     */
    static Process start(List<String> before, String deed, Path directory) throws IOException {
        var command = new ArrayList<>(before);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        deed,
                        directory.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    public static void main(String[] arguments) throws IOException {
        var directory = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "writes-on-and-on" -> writeOnAndOn(directory);
            case "runs-out-of-room" -> runOutOfRoom(directory);
            case "opens" -> open(directory);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void writeOnAndOn(Path directory) {
        try (var store = Store.open(StoreConfig.DEFAULTS, directory)) {
            store.prepare(Notes.SCHEMA);
            for (int at = 0; ; at++) {
                var text = "note " + at;
                store.change("notes", handle -> Notes.put(handle, text));
                System.out.println(text);
            }
        }
    }

    private static void runOutOfRoom(Path directory) throws IOException {
        try (var store = Store.open(StoreConfig.DEFAULTS, directory)) {
            store.prepare(Notes.SCHEMA);
            var behind =
                    new WriteBehind<String>(
                            "test",
                            store,
                            batch ->
                                    store.write(handle ->
                                            batch.stream()
                                                    .mapToInt(text -> Notes.put(handle, text))
                                                    .sum()));
            var ballast = fill(directory);
            behind.add("while the disk was full " + "x".repeat(20_000));
            System.out.println("written: " + behind.settle(Duration.ofSeconds(1)));
            try {
                store.write(handle -> Notes.put(handle, "y".repeat(20_000)));
            } catch (StoreTrouble e) {
                System.out.println(e.getMessage());
            }
            Files.delete(ballast);
            System.out.println("written: " + behind.settle(Duration.ofSeconds(20)));
            System.out.println("notes: " + Notes.all(store).size());
        }
    }

    private static Path fill(Path directory) throws IOException {
        var ballast = directory.resolve("ballast");
        try (var file = Files.newOutputStream(ballast, StandardOpenOption.CREATE_NEW)) {
            while (true) {
                file.write(new byte[4096]);
            }
        } catch (IOException e) {
            System.out.println(e.getMessage());
            return ballast;
        }
    }

    private static void open(Path directory) {
        try (var store = Store.open(StoreConfig.DEFAULTS, directory)) {
            System.out.println(store.name());
        } catch (StoreTrouble e) {
            System.out.println(e.getMessage());
        }
    }
}
