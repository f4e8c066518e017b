package io.sidetone.core.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;

/** What the command line does beside a daemon, in a JVM of its own. */
final class OtherProcess {

    private OtherProcess() {}

    /** The simple name of the {@link Change} that came of it. */
    static String triesToHold(Path root, String id) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                java,
                                "-cp",
                                System.getProperty("java.class.path"),
                                OtherProcess.class.getName(),
                                root.toString(),
                                id)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        return new String(process.getInputStream().readAllBytes()).strip();
    }

    public static void main(String[] arguments) throws IOException {
        var outbox =
                Outbox.open(
                        Path.of(arguments[0]),
                        new RecordingsInMemory(),
                        "example.org",
                        InstantSource.system(),
                        new Random());
        System.out.println(outbox.hold(arguments[1]).getClass().getSimpleName());
    }
}
