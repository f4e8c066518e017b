package io.sidetone.console.mailboxes;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.Surroundings;
import io.sidetone.console.live.LiveScreen;
import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.ExitStatus;
import io.sidetone.console.pbx.PbxChoice;
import io.sidetone.console.setup.ConfigurationFile;
import io.sidetone.core.config.ConfigurationReader;
import io.sidetone.core.config.Converters;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.Pbx;
import io.sidetone.manager.stream.ScriptedPbx;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MailboxesCommandTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir Path folder;
    private final ScriptedPbx pbx = new ScriptedPbx();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Stands for the options that name a PBX. */
    @Command
    private record Scripted(Pbx pbx) implements PbxChoice {
        @Override
        public Pbx open() {
            return pbx;
        }
    }

    @Test
    void inAPipeItTellsOnceAndWhoeverWritesALineBreakIntoANameWritesNoLine() {
        asterisk("Anna\u001b[2J\nroot", 2, 3, 1);

        assertThat(run()).isZero();

        assertThat(text(out))
                .isEqualTo(
                        """
                        MAILBOX     NAME                 NEW  OLD  URGENT
                        20@default  Anna\\x1b[2J\\x0aroot  3    3    1
                        """);
    }

    @Test
    void asJsonItIsOneArray() {
        asterisk("Anna", 0, 1, 0);

        assertThat(run("--json")).isZero();

        assertThat(text(out))
                .isEqualTo(
                        "[{\"mailbox\":\"20@default\",\"name\":\"Anna\",\"new\":0,\"old\":1,\"urgent\":0,\"standing\":\"listed\"}]\n");
    }

    @Test
    void followedItIsALineForEachMailboxAndEachChange() {
        asterisk("Anna", 0, 0, 0);
        pbx.connected()
                .event(
                        "MessageWaiting",
                        "Mailbox",
                        "21@default",
                        "New",
                        "1",
                        "Old",
                        "2",
                        "CallerIDName",
                        "Eve",
                        "CallerIDNum",
                        "+4930");
        pbx.end();

        assertThat(run("--follow", "--json")).isZero();

        assertThat(text(out).lines())
                .containsExactly(
                        "{\"at\":\"2026-11-21T12:00:00Z\",\"mailbox\":\"20@default\",\"name\":\"Anna\",\"new\":0,\"old\":0,\"urgent\":0,\"standing\":\"listed\",\"newMessage\":false,\"caller\":\"\"}",
                        "{\"at\":\"2026-11-21T12:00:00Z\",\"mailbox\":\"21@default\",\"name\":\"\",\"new\":1,\"old\":2,\"urgent\":0,\"standing\":\"heard\",\"newMessage\":false,\"caller\":\"Eve +4930\"}");
    }

    @Test
    void aConnectionThatIsLostIsToldOnceOnStderrAndSoIsItsReturn() {
        asterisk("Anna", 1, 0, 0);
        pbx.connected();
        pbx.tell(new Lost(NOON, "Asterisk hung up")).tell(new Lost(NOON, "nobody listens"));
        pbx.tell(new Gap(NOON, NOON, Gap.Reason.DISCONNECTED, 0)).connected().end();

        assertThat(run("--follow")).isZero();

        assertThat(text(err).lines())
                .containsExactly("Asterisk hung up", "the mailboxes are counted again");
        assertThat(text(out)).hasLineCount(1).contains("20@default  1 new, 0 old  Anna");
    }

    @Test
    void aMailboxThatIsNotThereIsShownAndToldAndEndsInOne() {
        asterisk("Anna", 1, 0, 0);
        pbx.answer(
                "VoicemailUserStatus 99",
                ScriptedPbx.message("Response", "Success", "Message", "There is no such user"));

        assertThat(run("20", "99")).isEqualTo(1);

        assertThat(text(out)).contains("20@default", "99@default  no such mailbox");
        assertThat(text(err)).contains("Asterisk has no mailbox 99@default");
    }

    @Test
    void anAccountThatMayNotAskIsRefused() {
        pbx.answer(
                "VoicemailUsersList",
                ScriptedPbx.message("Response", "Error", "Message", "Permission denied"));

        assertThat(run()).isEqualTo(4);

        assertThat(text(err)).contains("VoicemailUsersList: Permission denied", "write=reporting");
    }

    @Test
    void whatMakesNoSenseIsAnErrorOfTheCommandLine() {
        assertThat(run("2 0")).isEqualTo(2);
        assertThat(run("--lcd", "http://x")).isEqualTo(2);
        assertThat(run("--once", "--follow")).isEqualTo(2);
    }

    @Test
    void withoutABrokerInTheConfigurationNothingCanBePublished() {
        assertThat(run("--mqtt")).isEqualTo(1);
        assertThat(text(err)).contains("There is no broker", "home-assistant: true");
    }

    private void asterisk(String person, int fresh, int old, int urgent) {
        var entry =
                ScriptedPbx.message(
                        "VMContext", "default", "VoiceMailbox", "20", "Fullname", person);
        var success = ScriptedPbx.message("Response", "Success");
        pbx.answer("VoicemailUsersList", success, entry);
        pbx.answer("VoicemailUserStatus 20", success, entry);
        pbx.answer(
                "MailboxCount",
                ScriptedPbx.message(
                        "Response", "Success",
                        "NewMessages", "" + fresh,
                        "OldMessages", "" + old,
                        "UrgMessages", "" + urgent));
    }

    private int run(String... arguments) {
        var surroundings =
                new Surroundings(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        Map.of(),
                        folder,
                        folder);
        var console = surroundings.console();
        var command =
                new MailboxesCommand(
                        console,
                        configuration(),
                        new Scripted(pbx),
                        LiveScreen.of(surroundings),
                        InstantSource.fixed(NOON));
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((_, _) -> 2)
                .setExecutionExceptionHandler((thrown, _, _) -> failed(console, thrown))
                .execute(arguments);
    }

    private static int failed(Console console, Exception thrown) {
        var failure = ((CommandFailed) thrown).failure();
        console.say(failure.message() + "\n" + failure.nextStep());
        return ExitStatus.of(failure).code();
    }

    private ConfigurationFile configuration() {
        return new ConfigurationFile(
                Optional::empty,
                List.of(folder.resolve("sidetone.yaml")),
                new ConfigurationReader(
                        List.of(), List.of(), Converters.standard(), _ -> Optional.empty()));
    }

    private static String text(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
