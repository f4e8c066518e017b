package io.sidetone.lab.mqtt;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.asterisk.LabHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The mosquitto that is installed here, or the one that {@code bin/_lab} unpacks.
 *
 * @param folders where its programs are looked for, in this order
 * @param libraries for the dynamic linker; empty for an installed one
 */
public record BrokerHost(List<Path> folders, String libraries) {

    /**
     * Finds it.
     *
     * @throws LabFailure when it is not there; the message says how to get it
     */
    public static BrokerHost find(Map<String, String> environment) {
        Path root = LabHost.folder(environment).resolve("broker");
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(root)) {
            folders.add(root.resolve("usr/sbin"));
            folders.add(root.resolve("usr/bin"));
        }
        String path = environment.getOrDefault("PATH", "") + ":/usr/sbin:/usr/local/sbin";
        Stream.of(path.split(":"))
                .filter(each -> !each.isBlank())
                .map(Path::of)
                .forEach(folders::add);
        BrokerHost host = new BrokerHost(List.copyOf(folders), libraries(root));
        host.program("mosquitto");
        return host;
    }

    ProcessBuilder process(String program, List<String> arguments) {
        List<String> line = new ArrayList<>();
        line.add(program(program).toString());
        line.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(line).redirectErrorStream(true);
        if (!libraries.isEmpty()) {
            process.environment().put("LD_LIBRARY_PATH", libraries);
        }
        return process;
    }

    private Path program(String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new LabFailure(
                                "No "
                                        + name
                                        + " for the lab on this machine: run bin/test, it gets it"));
    }

    /** One folder for each architecture that Debian knows; there is only one here. */
    private static String libraries(Path root) {
        Path all = root.resolve("usr/lib");
        if (!Files.isDirectory(all)) {
            return "";
        }
        try (Stream<Path> folders = Files.list(all)) {
            return folders.filter(Files::isDirectory)
                    .map(Path::toString)
                    .collect(Collectors.joining(":"));
        } catch (IOException e) {
            throw new LabFailure("cannot look into " + all, e);
        }
    }
}
