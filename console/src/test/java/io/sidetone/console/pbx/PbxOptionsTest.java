package io.sidetone.console.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Failure;
import io.sidetone.console.serve.AsteriskConfig;
import io.sidetone.console.setup.ConfigurationFile;
import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import io.sidetone.core.config.Section;
import io.sidetone.manager.stream.Pbx;
import io.sidetone.manager.stream.ScriptedPbx;
import io.sidetone.manager.wire.PbxsConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class PbxOptionsTest {

    @TempDir private Path directory;
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> replayed = new ArrayList<>();
    private Optional<String> typed = Optional.empty();
    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("sidetone.yaml");
    }

    @Command(name = "look")
    private static final class Look {

        @Mixin private final PbxOptions pbx;

        Look(PbxOptions pbx) {
            this.pbx = pbx;
        }
    }

    private Pbx open(String... arguments) throws CommandFailed {
        var reader =
                new ConfigurationReader(
                        List.of(
                                Section.required("asterisk", AsteriskConfig.class),
                                Section.optional("pbxs", PbxsConfig.class)),
                        List.of(),
                        Converters.standard(),
                        _ -> Optional.empty());
        var sources =
                new PbxSources(
                        new ConfigurationFile(Optional::empty, List.of(file), reader),
                        environment,
                        question -> {
                            asked.add(question);
                            return typed;
                        },
                        (recording, speed) -> {
                            replayed.add(recording + " " + speed);
                            return new ScriptedPbx();
                        });
        var look = new Look(new PbxOptions(sources));
        new CommandLine(look).parseArgs(arguments);
        return look.pbx.open();
    }

    private void configure(String more) throws IOException {
        Files.writeString(
                file,
                """
                asterisk:
                  ari: {user: sidetone, password: "u2ohch4aeRo"}
                """
                        + more);
    }

    private static final String HOUSE =
            """
              ami: {user: sidetone, password: "ohB2Aegh8i"}
            """;

    private static final String OFFICE =
            """
            pbxs:
              office:
                url: amis://pbx.example.org
                user: sidetone
                password: "Eew1ohg7ta"
              cabin:
                host: 192.0.2.7
                user: sidetone
                password: "ahL5mooph9"
            """;

    @Test
    void withoutAnyConfigurationTheThreeWaysAreTold() {
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(this::open)
                .matches(failed -> failed.failure() instanceof Failure.Fixable)
                .matches(failed ->
                        failed.failure()
                                .nextStep()
                                .lines()
                                .skip(1)
                                .allMatch(line -> line.startsWith("  --")))
                .satisfies(failed ->
                        assertThat(failed.failure().nextStep())
                                .contains("--ami ", "--replay ", "--config "));
    }

    @Test
    void theHousesOwnIsMeantUnlessAnotherIsNamed() throws Exception {
        configure(HOUSE + OFFICE);

        assertThat(open().name()).isEqualTo("asterisk");
        assertThat(open("--pbx", "asterisk").name()).isEqualTo("asterisk");
        assertThat(open("--pbx", "office").name()).isEqualTo("office");
        assertThat(open("--pbx", "cabin").name()).isEqualTo("cabin");
    }

    @Test
    void aNameThatIsUnknownIsToldWithThoseThatAre() throws Exception {
        configure(HOUSE + OFFICE);

        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> open("--pbx", "ofice"))
                .withMessageContaining("office");
    }

    @Test
    void anOnlyOneNeedsNoName() throws Exception {
        configure(OFFICE.lines().limit(5).reduce("", (all, line) -> all + line + "\n"));

        assertThat(open().name()).isEqualTo("office");
    }

    @Test
    void aConfigurationWithoutAnyNamesTheKey() throws Exception {
        configure("");

        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(this::open)
                .withMessageContaining("asterisk.ami");
    }

    @Test
    void eachErrorOfTheSectionNamesItsKey() throws Exception {
        configure(
                """
                pbxs:
                  one: {url: "ftp://x", user: me, password: "Eew1ohg7ta"}
                  two: {user: me, password: "Eew1ohg7ta"}
                  three: {host: a, url: "ami://a", user: me, password: "Eew1ohg7ta"}
                  four: {host: a, port: 0, user: me, password: "Eew1ohg7ta"}
                  five: {host: a, ca: /x, user: me, password: "Eew1ohg7ta"}
                  six: {url: "ami://me:geheim@a", user: me, password: "Eew1ohg7ta"}
                """);

        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(this::open)
                .withMessageContaining("`pbxs.one.url`")
                .withMessageContaining("`pbxs.two`: either `url` or `host`")
                .withMessageContaining("`pbxs.three`: either `url` or `host`")
                .withMessageContaining("`pbxs.four.port`")
                .withMessageContaining("`pbxs.five`")
                .withMessageContaining("`pbxs.six.url`: a password does not belong");
    }

    @Test
    void anAddressNeedsNoConfiguration() throws Exception {
        environment.put("SIDETONE_AMI_PASSWORD", "geheim");

        assertThat(open("--ami", "ami://me@pbx").name()).isEqualTo("pbx:5038");
        assertThat(asked).isEmpty();
    }

    @Test
    void thePasswordMayStandInAFile() throws Exception {
        var secret = Files.writeString(directory.resolve("secret"), "geheim\n");

        assertThat(open("--ami", "ami://me@pbx", "--password-file", secret.toString()).name())
                .isEqualTo("pbx:5038");
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> open("--ami", "ami://me@pbx", "--password-file", "/none/such"))
                .withMessageContaining("it cannot be read");
    }

    @Test
    void otherwiseAPersonIsAskedForIt() throws Exception {
        typed = Optional.of("geheim");

        assertThat(open("--ami", "ami://me@pbx").name()).isEqualTo("pbx:5038");
        assertThat(asked).containsExactly("Password of me at pbx:5038: ");

        typed = Optional.empty();
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> open("--ami", "ami://me@pbx"))
                .matches(failed -> failed.failure().nextStep().contains("SIDETONE_AMI_PASSWORD"));
    }

    @Test
    void aPasswordInAnAddressIsAnErrorOfTheCommandLine() {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> open("--ami", "ami://me:geheim@pbx"))
                .withMessageContaining("a password does not belong")
                .withMessageNotContaining("geheim");
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> open("--ami", "ami://pbx"))
                .withMessageContaining("no user");
    }

    @Test
    void aRecordingTakesThePlaceOfAPbx() throws Exception {
        open("--replay", "a.rec");
        open("--replay", "a.rec", "--speed", "10");
        open("--replay", "a.rec", "--speed", "0");

        assertThat(replayed).containsExactly("a.rec 1.0", "a.rec 10.0", "a.rec Infinity");
    }

    @Test
    void whatExcludesEachOtherIsAnErrorOfTheCommandLine() {
        for (var arguments :
                List.of(
                        "--replay x --ami ami://me@pbx",
                        "--replay x --pbx y",
                        "--replay x --speed -1",
                        "--ca x",
                        "--ami amis://me@x --ca y --fingerprint z")) {
            assertThatExceptionOfType(ParameterException.class)
                    .isThrownBy(() -> open(arguments.split(" ")));
        }
    }
}
