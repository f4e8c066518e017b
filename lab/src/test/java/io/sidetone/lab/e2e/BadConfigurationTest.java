package io.sidetone.lab.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.daemon.ProgramRun;
import io.sidetone.lab.daemon.SidetoneProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadConfigurationTest {

    private static final int THE_USER_CAN_FIX_IT = 1;
    private static final int PROBLEMS_FOUND = 5;

    @TempDir Path folder;

    @Test
    void everyMistakeIsToldInOneRunWithItsPlaceAndASuggestion() throws Exception {
        ProgramRun check =
                checked(
                        """
                        asterisk:
                          ari: {urll: "http://127.0.0.1:8088", user: sidetone, password: changeme}
                        mail:
                          from: "sidetone@example.org"
                          transport: pigeon
                          smtp: {host: smtp.example.org, port: 70000, security: none}
                        people:
                          ben: {name: Ben, mail: ben@example.org}
                        podcast:
                          codes: {42: [bne]}
                        """);
        assertThat(check.exit()).isIn(THE_USER_CAN_FIX_IT, PROBLEMS_FOUND);
        assertThat(words(check))
                .contains("sidetone.yaml:2:", "sidetone.yaml:5:", "sidetone.yaml:6:", "^")
                .contains("sidetone.yaml:10:")
                .containsIgnoringCase("did you mean");
    }

    @Test
    void anEmptyOrDefaultSecretIsRefused() throws Exception {
        for (String secret : List.of("\"\"", "changeme", "asterisk")) {
            ProgramRun check = checked(house(secret));
            assertThat(check.exit())
                    .as("%s: %s", secret, words(check))
                    .isIn(THE_USER_CAN_FIX_IT, PROBLEMS_FOUND);
            assertThat(words(check)).contains("password");
        }
    }

    @Test
    void aSecretThatTheWorldCanReadIsWarnedAbout() throws Exception {
        Path secret = Files.writeString(folder.resolve("ari.secret"), "rbx-81-kelp-trout");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        ProgramRun check = checked(house("\"${file:" + secret + "}\""));
        assertThat(words(check)).contains("ari.secret").contains("chmod");
        assertThat(words(check)).doesNotContain("rbx-81-kelp-trout");
    }

    private static String house(String ariPassword) {
        return """
        asterisk:
          ari: {url: "http://127.0.0.1:8088", user: sidetone, password: %s}
        mail:
          from: "sidetone@example.org"
          smtp: {host: smtp.example.org, port: 587, security: none}
        people:
          ben: {name: Ben, mail: ben@example.org}
        podcast:
          codes: {42: [ben]}
        """
                .formatted(ariPassword);
    }

    private ProgramRun checked(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("sidetone.yaml"), yaml);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return SidetoneProgram.packaged(file, Map.of()).run(List.of("config", "check"));
    }

    private static String words(ProgramRun run) {
        return run.out() + run.err();
    }
}
