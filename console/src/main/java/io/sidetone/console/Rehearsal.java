package io.sidetone.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Goes through what commands do with a PBX, for nobody to see: the build runs it once, so that the
 * JVM can keep what it has loaded for later starts (JEP 514).
 */
public final class Rehearsal {

    private Rehearsal() {}

    /** Rehearses, and ends the process. */
    public static void main(String[] arguments) throws IOException {
        try (var asterisk = new PlayedAsterisk()) {
            lines("ami://rehearsal@127.0.0.1:" + asterisk.port()).forEach(Rehearsal::run);
        }
        System.exit(0);
    }

    /** Whatever comes of each: also a refusal is something that has been said once. */
    static List<List<String>> lines(String ami) {
        return List.of(
                List.of("--version"),
                List.of("--help"),
                List.of("events", "--json", "--count", "200", "--for", "10s", "--ami", ami),
                List.of("events", "--text", "--count", "200", "--for", "10s", "--ami", ami),
                List.of("calls", "list", "--ami", ami),
                List.of("calls", "list", "--json", "--ami", ami),
                List.of("mailboxes", "--once", "--ami", ami),
                List.of("endpoints", "--once", "--ami", ami),
                List.of("manager", "action", "Ping", "--ami", ami));
    }

    /** Runs one; returns its exit code. */
    static int run(List<String> line) {
        try (var nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            var real = Surroundings.ofProcess();
            var surroundings =
                    new Surroundings(
                            InputStream.nullInputStream(),
                            nowhere,
                            nowhere,
                            real.terminal(),
                            Map.of("SIDETONE_AMI_PASSWORD", "rehearsal"),
                            real.workingDirectory(),
                            real.systemDirectory());
            return Main.commands(surroundings).run(line.toArray(String[]::new));
        }
    }
}
