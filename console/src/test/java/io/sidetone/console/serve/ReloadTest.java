package io.sidetone.console.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.CommandTest;
import io.sidetone.console.output.Console;
import io.sidetone.console.setup.ConfigurationFile;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import io.sidetone.core.config.Default;
import io.sidetone.core.config.Section;
import io.sidetone.core.feature.Feature;
import io.sidetone.core.feature.Reloadable;
import io.sidetone.core.prompt.PromptResource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A daemon and the command that has it read its configuration anew, in one process. */
class ReloadTest extends CommandTest {

    /** A section that may change. */
    record Greeting(@Default("hello") String word) {

        Greeting {
            if (word.equals("never")) {
                throw new IllegalArgumentException("a greeting says something");
            }
        }
    }

    /** A section that may not. */
    record Door(@Default("1") int port) {}

    private static final class Greeter implements CallFlow, Reloadable<Greeting> {

        private String word;

        Greeter(Greeting greeting) {
            word = greeting.word();
        }

        @Override
        public void run(Call call) {
            throw new UnsupportedOperationException("nobody calls");
        }

        @Override
        public void reload(Greeting greeting) {
            if (greeting.word().equals("crash")) {
                throw new IllegalStateException("a bug");
            }
            word = greeting.word();
        }
    }

    private final Feature<Greeting> feature =
            new Feature<>(
                    Section.required("greeting", Greeting.class),
                    List.of(),
                    PromptResource.COMMON,
                    (greeting, _) -> new Greeter(greeting));
    private final Greeter greeter = new Greeter(new Greeting("hello"));
    private Path state;
    private Path yaml;
    private ConfigurationFile file;

    @BeforeEach
    void aRunningDaemon() throws Exception {
        state = Files.createDirectory(directory.resolve("state"));
        yaml = here.resolve("sidetone.yaml");
        write("greeting: {word: hello}");
        file =
                new ConfigurationFile(
                        () -> Optional.of(yaml),
                        List.of(yaml),
                        () ->
                                new ConfigurationReader(
                                        List.of(
                                                feature.section(),
                                                Section.required("door", Door.class),
                                                Section.required(
                                                        "state-directory", StateDirectory.class)),
                                        List.of(),
                                        Converters.standard(),
                                        _ -> Optional.empty()));
    }

    private void write(String text) throws Exception {
        Files.writeString(yaml, text + "\nstate-directory: " + state + "\n");
    }

    private Reloader reloader() throws Exception {
        return new Reloader(
                file,
                new LiveConfiguration(
                        file.configuration(), List.of(feature), Map.of("greeting", greeter)),
                state,
                InstantSource.fixed(Instant.parse("2026-11-21T14:00:00Z")));
    }

    private Ran reload(RunningDaemon.HangUp hangUp, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console =
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        false);
        var line =
                new CommandLine(new ReloadCommand(console, file, hangUp))
                        .setExecutionExceptionHandler((thrown, _, _) -> {
                            console.say(String.valueOf(thrown.getMessage()));
                            return 70;
                        });
        int code = line.execute(arguments);
        return new Ran(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aChangedSectionCountsFromTheNextCallOn() throws Exception {
        try (var lock = StateLock.take(state)) {
            assertThat(lock).isNotNull();
            var daemon = reloader();
            write("greeting: {word: welcome}");

            var ran = reload(_ -> daemon.reload());

            assertThat(greeter.word).isEqualTo("welcome");
            assertThat(ran)
                    .isEqualTo(
                            new Ran(
                                    0,
                                    yaml + " is taken: greeting counts from the next call on\n",
                                    ""));
            assertThat(reload(_ -> daemon.reload()).out())
                    .contains("is taken: nothing has changed for calls");
        }
    }

    @Test
    void aBadFileChangesNothingAndIsToldLineByLine() throws Exception {
        try (var lock = StateLock.take(state)) {
            assertThat(lock).isNotNull();
            var daemon = reloader();
            write("greeting: {wort: welcome}\ndoor: {port: x}");

            var ran = reload(_ -> daemon.reload());

            assertThat(greeter.word).isEqualTo("hello");
            assertThat(ran.code()).isEqualTo(5);
            assertThat(ran.out())
                    .contains(
                            yaml + ":1:12: ",
                            "did you mean `word`?",
                            yaml + ":2:14: ",
                            "is not taken: a running Sidetone goes on with what it had");
            assertThat(reload(_ -> daemon.reload(), "--json").out())
                    .contains("\"taken\":false", "\"line\":1,\"column\":12");
        }
    }

    @Test
    void whatNeedsARestartIsNamedUntilThere() throws Exception {
        try (var lock = StateLock.take(state)) {
            assertThat(lock).isNotNull();
            var daemon = reloader();
            write("greeting: {word: welcome}\ndoor: {port: 2}");
            assertThat(reload(_ -> daemon.reload()).out())
                    .contains("greeting counts", "What has changed in door needs a restart");
            var again = reload(_ -> daemon.reload(), "--json");
            assertThat(again.code()).isZero();
            assertThat(again.out()).contains("\"changed\":[],\"needRestart\":[\"door\"]");
        }
    }

    @Test
    void aFlowThatFailsOnItsSectionKeepsTheOldOne() throws Exception {
        try (var lock = StateLock.take(state)) {
            assertThat(lock).isNotNull();
            var daemon = reloader();
            write("greeting: {word: crash}");
            assertThat(reload(_ -> daemon.reload()).out())
                    .contains("What has changed in greeting needs a restart");
            assertThat(greeter.word).isEqualTo("hello");
        }
    }

    @Test
    void withoutADaemonNobodyIsSignalled() throws Exception {
        Files.writeString(state.resolve(".serving"), ProcessHandle.current().pid() + "\n");
        var ran = reload(process -> assertThat(process).as("signalled").isNull());
        assertThat(ran.err()).contains("No Sidetone serves " + state);
    }

    @Test
    void aFileThatNamesNoDirectoryIsToldWithoutTheDaemon() throws Exception {
        Files.writeString(yaml, "greeting: [");
        var ran = reload(process -> assertThat(process).as("signalled").isNull());
        assertThat(ran.code()).isEqualTo(5);
        assertThat(ran.out()).contains(yaml + ":1:", "is not taken");
    }

    @Test
    void theProgramSaysThatNoneRunsWithItsExitCode() throws Exception {
        sections = List.of(Section.required("state-directory", StateDirectory.class));
        Files.writeString(yaml, "state-directory: " + state + "\n");
        var ran = run("reload");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("No Sidetone serves /state", "systemctl start sidetone");
    }
}
