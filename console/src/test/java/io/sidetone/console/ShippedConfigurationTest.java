package io.sidetone.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The file that {@code init} writes, under the sections that the program really has. */
class ShippedConfigurationTest extends CommandTest {

    @BeforeEach
    void realSections() throws IOException {
        asShipped();
        run("init");
    }

    @Test
    void allThatIsMissingIsTheSecrets() {
        var ran = run("config", "check");

        assertThat(ran.out().lines().filter(line -> line.startsWith("sidetone.yaml:")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("`asterisk.ari.password`: /etc/"),
                        line -> assertThat(line).contains("`mail.smtp.password`: /etc/"),
                        line -> assertThat(line).contains("2 problems, no warnings"));
        assertThat(ran.code()).isEqualTo(5);
    }

    @Test
    void withTheSecretsInPlaceAllIsWell() throws IOException {
        useSecretsHere();

        assertThat(run("config", "check"))
                .isEqualTo(new Ran(0, "sidetone.yaml: no problems, no warnings\n", ""));
    }

    @Test
    void whatIsCommentedOutIsRightToo() throws IOException {
        useSecretsHere();
        Files.writeString(here.resolve("ami.secret"), "aeb2eiGh3u\n");
        restrict("ami.secret");
        edit(text -> text.replaceAll("(?m)^( *)# ( *[a-z-]+:(?: \\S.*)?)$", "$1$2"));

        assertThat(run("config", "check").out())
                .isEqualTo(
                        """
                        sidetone.yaml:%d:3: `transport` stands here twice, first in line %d
                              transport: sendmail
                              ^
                        sidetone.yaml: 1 problem, no warnings
                        """
                                .formatted(
                                        lineOf("  transport: sendmail"),
                                        lineOf("  transport: smtp")));
    }

    private void useSecretsHere() throws IOException {
        Files.writeString(here.resolve("ari.secret"), "uoh5Ohsh3o\n");
        Files.writeString(here.resolve("smtp.secret"), "thae6Zoo8s\n");
        restrict("ari.secret");
        restrict("smtp.secret");
        edit(text -> text.replace("file:/etc/sidetone/", "file:"));
    }

    private void restrict(String file) throws IOException {
        Files.setPosixFilePermissions(
                here.resolve(file), PosixFilePermissions.fromString("rw-------"));
    }

    private void edit(UnaryOperator<String> change) throws IOException {
        var file = here.resolve("sidetone.yaml");
        Files.writeString(file, change.apply(Files.readString(file)));
    }

    private int lineOf(String line) throws IOException {
        return Files.readAllLines(here.resolve("sidetone.yaml")).indexOf(line) + 1;
    }
}
