package io.sidetone.console.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.config.Secret;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AriChecksTest {

    private FakeAri ari;

    @BeforeEach
    void start() throws IOException {
        ari = new FakeAri();
    }

    @AfterEach
    void stop() {
        ari.close();
    }

    @Test
    void theRightPasswordIsAccepted() {
        ari.asVersion("22.10.1");

        assertThat(login(ari)).isEqualTo(new Outcome.Fine("accepted as tone"));
    }

    @Test
    void theWrongPasswordComesWithTheLinesForAriConf() throws IOException {
        try (var other = new FakeAri(new Secret("ohV4aedu9k"))) {
            assertThat(login(other)).isInstanceOf(Outcome.Trouble.class);
            assertThat(login(other).seen()).contains("'tone'").contains("ari.conf");
            assertThat(login(other).fix()).contains("/etc/asterisk/ari.conf:", "[tone]");
        }
    }

    @Test
    void anHttpServerWithoutAriIsTold() {
        assertThat(login(ari).seen()).isEqualTo("an HTTP server answers, but no ARI");
    }

    @Test
    void noHttpServerComesWithTheLinesForHttpConf() {
        AriProbe nobody =
                _ -> {
                    throw new ConnectException("nobody listens at http://127.0.0.1:8088");
                };
        var outcome = new AriLoginCheck(nobody, "tone").examine();

        assertThat(outcome).isInstanceOf(Outcome.Trouble.class);
        assertThat(outcome.seen()).isEqualTo("nobody listens at http://127.0.0.1:8088");
        assertThat(outcome.fix()).contains("/etc/asterisk/http.conf ", "bindaddr = 127.0.0.1");
    }

    @Test
    void whatNeedsAriIsSkippedWithoutIt() throws IOException {
        try (var other = new FakeAri(new Secret("ohV4aedu9k"))) {
            assertThat(new AsteriskVersionCheck(other.probe()).examine())
                    .isEqualTo(new Outcome.Skipped("needs ARI"));
        }
        AriProbe nobody =
                _ -> {
                    throw new ConnectException("nobody");
                };
        assertThat(new ModuleCheck(nobody, "res_agi", "calls").examine())
                .isEqualTo(new Outcome.Skipped("needs ARI"));
    }

    @Test
    void anApplicationIsReachedByCallsOnceItIsRegistered() {
        assertThat(stasis(true)).isInstanceOf(Outcome.Trouble.class);
        assertThat(stasis(false))
                .isEqualTo(new Outcome.Fine("'sidetone' is free, for when Sidetone runs"));
        ari.answers("applications/sidetone", "{\"name\":\"sidetone\"}");

        assertThat(stasis(true))
                .isEqualTo(new Outcome.Fine("Stasis(sidetone,…) reaches the running Sidetone"));
        assertThat(stasis(false)).isInstanceOf(Outcome.Caution.class);
    }

    private Outcome stasis(boolean isServing) {
        return new StasisCheck(ari.probe(), "sidetone", () -> isServing).examine();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22.10.1",
                "22.10.1~dfsg+~cs6.16.60671435-1",
                "22.11.0",
                "20.20.1",
                "20.21.0",
                "23.0.0",
                "GIT-master-1234",
                "certified-22.8-cert1"
            })
    void aRecentVersionIsFine(String version) {
        ari.asVersion(version);

        assertThat(new AsteriskVersionCheck(ari.probe()).examine())
                .isEqualTo(new Outcome.Fine(version));
    }

    @ParameterizedTest
    @CsvSource({
        "22.10.0, 22.10.1",
        "22.4.2~dfsg-1, 22.10.1",
        "20.20.0, 20.20.1",
        "20.9.3, 20.20.1",
        "21.12.0, 22.10.1 or 20.20.1",
        "18.26.4, 22.10.1 or 20.20.1",
    })
    void anOlderVersionIsWorthAWarning(String version, String wanted) {
        ari.asVersion(version);

        assertThat(new AsteriskVersionCheck(ari.probe()).examine())
                .isEqualTo(
                        new Outcome.Caution(
                                version + " lacks fixes that " + wanted + " has",
                                "Update it: apt update && apt install asterisk"));
    }

    @Test
    void aRunningModuleIsFine() {
        ari.answers("asterisk/modules/res_agi.so", "{\"status\":\"Running\"}");

        assertThat(module()).isEqualTo(new Outcome.Fine("running"));
    }

    @Test
    void aModuleThatDoesNotRunComesWithTheCommandToLoadIt() {
        ari.answers("asterisk/modules/res_agi.so", 409, "{}");
        assertThat(module().seen()).isEqualTo("is not loaded: calls come through it");
        assertThat(module().fix()).startsWith("asterisk -rx 'module load res_agi.so'\n");

        ari.answers("asterisk/modules/res_agi.so", "{\"status\":\"Not Running\"}");
        assertThat(module().seen()).isEqualTo("is not running: calls come through it");

        ari.answers("asterisk/modules/res_agi.so", 404, "{}");
        assertThat(module().seen()).isEqualTo("is not loaded: calls come through it");
        assertThat(module()).isInstanceOf(Outcome.Trouble.class);
    }

    @Test
    void soundsAreCounted() {
        ari.answers("sounds?lang=en", "[{\"id\":\"beep\"},{\"id\":\"digits/1\"}]");

        assertThat(sounds("beep", "digits/1")).isEqualTo(new Outcome.Fine("2 sounds"));
        assertThat(sounds("beep", "vm-goodbye"))
                .isEqualTo(
                        new Outcome.Caution(
                                "missing: vm-goodbye; tones and spoken text stand in",
                                "apt install asterisk-core-sounds-en-wav, or choose another prompts.language"));
    }

    @Test
    void aLanguageWithoutSoundsIsWorthAWarning() {
        ari.answers("sounds?lang=en", "[]");

        assertThat(sounds("beep").seen())
                .isEqualTo("Asterisk has none; tones and spoken text stand in");
    }

    @Test
    void theMissingRecordingDirectoryComesWithTheCommandToMakeIt() {
        ari.answers("recordings/stored", 500, "{\"message\":\"Allocation failed\"}");

        assertThat(recordings())
                .isEqualTo(
                        new Outcome.Trouble(
                                "Asterisk has no directory for recordings",
                                "On Asterisk's machine: install -d -o asterisk -g asterisk /var/rec"));
    }

    @Test
    void theRecordingDirectoryIsThere() {
        ari.answers("recordings/stored", "[{},{}]");

        assertThat(recordings()).isEqualTo(new Outcome.Fine("Asterisk holds recordings: 2"));
    }

    @Test
    void aRecordingDirectoryOfSomebodyElseIsTold(@TempDir Path directory) throws IOException {
        ari.answers("recordings/stored", "[]");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        var owner = Files.getOwner(directory).getName();

        assertThat(recordings(directory, "nobody-we-know"))
                .isEqualTo(
                        new Outcome.Trouble(
                                "Asterisk runs as nobody-we-know and may not write " + directory,
                                "chown nobody-we-know:nobody-we-know " + directory));
        assertThat(recordings(directory, owner)).isInstanceOf(Outcome.Fine.class);
        assertThat(recordings(directory.resolve("elsewhere"), "nobody-we-know"))
                .isInstanceOf(Outcome.Fine.class);
    }

    private Outcome recordings(Path directory, String user) {
        return new StoredRecordingsCheck(ari.probe(), directory.toString(), () -> Optional.of(user))
                .examine();
    }

    private static Outcome login(FakeAri ari) {
        return new AriLoginCheck(ari.probe(), FakeAri.USER).examine();
    }

    private Outcome module() {
        return new ModuleCheck(ari.probe(), "res_agi", "calls come through it").examine();
    }

    private Outcome sounds(String... needed) {
        return new SoundsCheck(ari.probe(), "en", List.of(needed)).examine();
    }

    private Outcome recordings() {
        return new StoredRecordingsCheck(ari.probe(), "/var/rec", Optional::empty).examine();
    }
}
