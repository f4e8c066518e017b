package io.sidetone.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest extends ReadingTest {

    private static final String GOOD = "vii7Ahpheer";

    record Login(String user, Secret password) {}

    @Test
    void aSecretComesFromTheEnvironment() {
        environment.put("PW", GOOD);

        assertThat(password("\"${env:PW}\"")).isEqualTo(GOOD);
    }

    @Test
    void aSecretComesFromAFileWithoutItsLineBreak() throws IOException {
        secretFile("rw-------", GOOD + "\n");

        assertThat(password("\"${file:pw}\"")).isEqualTo(GOOD);
        assertThat(password("\"${file:" + directory.resolve("pw") + "}\"")).isEqualTo(GOOD);
    }

    @Test
    void aSecretMayStandInTheFile() {
        assertThat(password(GOOD)).isEqualTo(GOOD);
        assertThat(login(GOOD).warnings()).isEmpty();
    }

    @Test
    void nothingPrintsASecret() {
        assertThat(new Login("tone", new Secret(GOOD)))
                .hasToString("Login[user=tone, password=(secret)]")
                .isEqualTo(new Login("tone", new Secret(GOOD)))
                .hasSameHashCodeAs(new Login("tone", new Secret(GOOD)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Secret(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sidetone",
                "Asterisk",
                "SECRET",
                "password",
                "changeme",
                "change-me",
                "admin",
                "1234",
                "12345678",
                "\"\"",
                "\"  \"",
                "tone",
                "TONE",
                "aaaaaaaa",
                "<your-password>"
            })
    void aSecretOutOfAManualIsRefused(String password) {
        assertThat(problems(login(password)))
                .contains("sidetone.yaml:1:31: `login.password`: ")
                .contains(
                        "is no password: anybody would try it; make one with `openssl rand -hex 16` and set it at both ends");
    }

    @Test
    void theUserNameIsNoPasswordWhereBothMayBeLeftOut() {
        record Relay(Optional<String> user, Optional<Secret> password) {}
        write("relay: {user: tone-at-home, password: Tone-at-Home}");

        assertThat(problems(read(List.of(Section.required("relay", Relay.class)))))
                .startsWith(
                        "sidetone.yaml:1:39: `relay.password`: the user name itself is no password");
    }

    @Test
    void theSourceLineMasksWhatItMustNotShow() {
        assertThat(problems(login("sidetone")))
                .isEqualTo(
                        """
                        sidetone.yaml:1:31: `login.password`: a default is no password: anybody would try it; make one with `openssl rand -hex 16` and set it at both ends
                            login: {user: tone, password: ********}
                                                          ^\
                        """);
    }

    @Test
    void aSecretUnderAnyNameIsMasked() {
        record Phone(int extension, Secret pin) {}
        write("phone: {pin: 47110815, extension: x}");

        assertThat(problems(read(List.of(Section.required("phone", Phone.class)))))
                .isEqualTo(
                        """
                        sidetone.yaml:1:35: `phone.extension`: not a whole number
                            phone: {pin: ********, extension: x}
                                                              ^\
                        """);
    }

    @Test
    void aDefaultInTheEnvironmentIsRefusedToo() {
        environment.put("PW", "changeme");

        assertThat(problems(login("\"${env:PW}\"")))
                .startsWith("sidetone.yaml:1:31: `login.password`: a default is no password");
    }

    @Test
    void aVariableThatIsNotSetIsNamed() {
        assertThat(problems(login("\"${env:PW}\"")))
                .startsWith(
                        "sidetone.yaml:1:31: `login.password`: the environment variable PW is not set");
    }

    @Test
    void aSecretFileThatIsNotThereIsNamed() {
        assertThat(problems(login("\"${file:pw}\"")))
                .startsWith("sidetone.yaml:1:31: `login.password`: pw: there is no such file");
    }

    @Test
    void aSecretFileHasOneLine() throws IOException {
        secretFile("rw-------", "a\nb\n");

        assertThat(problems(login("\"${file:pw}\"")))
                .contains("pw has more than one line; leave the secret only");
    }

    @Test
    void anEmptySecretFileIsRefused() throws IOException {
        secretFile("rw-------", "\n");

        assertThat(problems(login("\"${file:pw}\""))).contains("an empty text is no password");
    }

    @Test
    void anotherReferenceIsNotGuessedAt() {
        assertThat(problems(login("\"${vault:x}\"")))
                .contains("`login.password`: write it as ${env:NAME} or ${file:PATH}");
    }

    @Test
    void aListIsNoSecret() {
        assertThat(problems(login("[a, b]"))).contains("a single value is wanted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw-r--r--", "rw----r--"})
    void aFileWithASecretThatOthersCanReadIsWarnedAbout(String permissions) throws IOException {
        login(GOOD);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(permissions));

        assertThat(shown(read(LOGIN).warnings()))
                .isEqualTo(
                        """
                        sidetone.yaml:1:31: a password stands here and other users can read the file; run: chmod 600 sidetone.yaml
                            login: {user: tone, password: ***********}
                                                          ^\
                        """);
    }

    @Test
    void aFileWithoutASecretMayBeReadByAll() throws IOException {
        environment.put("PW", GOOD);
        login("\"${env:PW}\"");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(read(LOGIN).warnings()).isEmpty();
    }

    @Test
    void aSecretFileThatAllCanReadIsWarnedAbout() throws IOException {
        secretFile("rw-r--r--", GOOD);

        assertThat(shown(login("\"${file:pw}\"").warnings()))
                .startsWith(
                        "sidetone.yaml:1:31: every user can read this file; run: chmod o-rwx pw");
    }

    @Test
    void aSecretFileForAGroupIsFine() throws IOException {
        secretFile("rw-r-----", GOOD);

        assertThat(login("\"${file:pw}\"").warnings()).isEmpty();
    }

    private static final List<Section<?>> LOGIN = List.of(Section.required("login", Login.class));

    private Reading login(String password) {
        write("login: {user: tone, password: " + password + "}\n");
        return read(LOGIN);
    }

    private String password(String password) {
        var reading = login(password);
        assertThat(reading).isInstanceOf(Reading.Bound.class);
        var configuration = ((Reading.Bound) reading).configuration();
        return configuration.get(Login.class).password().reveal();
    }

    private void secretFile(String permissions, String text) throws IOException {
        Path file = Files.writeString(directory.resolve("pw"), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
