package io.sidetone.lab.tables;

import io.sidetone.lab.FreePorts;
import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A provider, played by SIPp, that says the same to whoever registers. */
final class Registrar implements AutoCloseable {

    private final int port = FreePorts.udp(_ -> true);
    private final Process sipp;

    /**
     * @param status such as {@code 403 Forbidden}
     * @param folder where its log goes
     */
    Registrar(String status, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path scenario = folder.resolve("registrar.xml");
        Files.writeString(scenario, template().replace("@status@", status));
        sipp =
                new ProcessBuilder(
                                List.of(
                                        "sipp",
                                        "-sf",
                                        scenario.toString(),
                                        "-i",
                                        "127.0.0.1",
                                        "-p",
                                        Integer.toString(port),
                                        "-nostdin"))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("sipp.log").toFile())
                        .start();
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        sipp.destroy();
    }

    private static String template() throws IOException {
        try (var in = Registrar.class.getResourceAsStream("registrar.xml")) {
            if (in == null) {
                throw new LabFailure("the lab was built without registrar.xml");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
