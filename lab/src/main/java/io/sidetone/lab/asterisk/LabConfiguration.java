package io.sidetone.lab.asterisk;

import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays the configuration of one run, with every directory relocated, and the users' samples. */
final class LabConfiguration {

    private static final List<String> TEMPLATES =
            List.of(
                    "ari",
                    "asterisk",
                    "cdr",
                    "extensions",
                    "http",
                    "indications",
                    "logger",
                    "manager",
                    "modules",
                    "musiconhold",
                    "pjsip",
                    "rtp",
                    "sorcery",
                    "voicemail");

    /** Read by what is loaded; empty is right, missing is an error in the log. */
    private static final List<String> EMPTY =
            List.of(
                    "acl",
                    "ccss",
                    "cel",
                    "features",
                    "pjproject",
                    "res_curl",
                    "res_http_media_cache",
                    "stasis",
                    "udptl",
                    "websocket_client");

    private static final List<String> FOLDERS =
            List.of(
                    "cache",
                    "etc/sidetone",
                    "lib/keys",
                    "log",
                    "run",
                    "spool/recording",
                    "spool/tmp",
                    "spool/monitor",
                    "spool/voicemail",
                    "speech",
                    "heard");

    private final Path folder;

    LabConfiguration(Path folder) {
        this.folder = folder;
    }

    void lay(Map<String, String> values, Path samples) throws IOException {
        for (String name : FOLDERS) {
            Files.createDirectories(folder.resolve(name));
        }
        for (String name : EMPTY) {
            Files.writeString(configuration(name), "");
        }
        String includes = copySamples(samples);
        for (String name : TEMPLATES) {
            Files.writeString(
                    configuration(name),
                    filled(template(name), values).replace("@includes@", includes));
        }
    }

    private Path configuration(String name) {
        return folder.resolve("etc").resolve(name + ".conf");
    }

    private String copySamples(Path samples) throws IOException {
        try (Stream<Path> files = Files.list(samples)) {
            List<Path> sorted =
                    files.filter(file -> file.toString().endsWith(".conf")).sorted().toList();
            for (Path sample : sorted) {
                Files.copy(sample, folder.resolve("etc/sidetone").resolve(sample.getFileName()));
            }
            return sorted.stream()
                    .map(sample -> "#include \"sidetone/" + sample.getFileName() + "\"")
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String filled(String template, Map<String, String> values) {
        String text = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("@" + value.getKey() + "@", value.getValue());
        }
        return text;
    }

    private static String template(String name) throws IOException {
        try (InputStream in = LabConfiguration.class.getResourceAsStream(name + ".conf")) {
            if (in == null) {
                throw new LabFailure("the lab was built without its template " + name + ".conf");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
