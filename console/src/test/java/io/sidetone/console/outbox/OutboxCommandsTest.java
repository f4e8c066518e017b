package io.sidetone.console.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.CommandTest;
import io.sidetone.console.serve.StateDirectory;
import io.sidetone.core.audio.Speech;
import io.sidetone.core.camera.Pictures;
import io.sidetone.core.config.Section;
import io.sidetone.core.outbox.DeliveryResult;
import io.sidetone.core.outbox.DeliveryState;
import io.sidetone.core.outbox.Envelope;
import io.sidetone.core.outbox.MovableClock;
import io.sidetone.core.outbox.OnHangup;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.outbox.OutboxConfig;
import io.sidetone.core.outbox.OutboxService;
import io.sidetone.core.outbox.OwnerNotice;
import io.sidetone.core.outbox.Recipient;
import io.sidetone.core.outbox.RecordingsInMemory;
import io.sidetone.core.outbox.Sender;
import io.sidetone.core.outbox.TakeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxCommandsTest extends CommandTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final RecordingsInMemory pbx = new RecordingsInMemory();
    private Path spool;
    private Outbox outbox;

    @BeforeEach
    void aStateDirectory() throws IOException {
        sections = List.of(Section.required("state-directory", StateDirectory.class));
        var state = directory.resolve("state");
        spool = state.resolve("outbox");
        Files.writeString(here.resolve("sidetone.yaml"), "state-directory: " + state + "\n");
    }

    @Test
    void withoutAnOutboxTheNextStepIsTold() {
        var ran = run("outbox", "list");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("There is no outbox in /state/outbox", "sidetone serve");
    }

    @Test
    void anEmptyOutboxIsSaidToBeEmpty() throws IOException {
        open();
        assertThat(run("outbox", "list")).isEqualTo(new Ran(0, "No messages.\n", ""));
        assertThat(run("outbox", "list", "--json").out())
                .isEqualTo("{\"messages\":[],\"broken\":[]}\n");
    }

    @Test
    void theListSaysWhatTheServerSaid() throws IOException {
        var id = message("Grandma");
        deliver(id, new DeliveryResult.Refused("550 5.1.1 nobody here"));
        var ran = run("outbox", "list");
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines().findFirst().orElseThrow())
                .containsSubsequence(
                        "ID", "STATE", "SPOKEN", "LENGTH", "FROM", "TO", "SERVER SAID");
        assertThat(ran.out().lines().skip(1).findFirst().orElseThrow())
                .containsSubsequence(
                        shortId(id), "dead", "0:02", "Grandma", "Anna", "550 5.1.1 nobody here");
    }

    @Test
    void onlyTheStatesThatAreAskedForAreListed() throws IOException {
        message("Grandma");
        assertThat(run("outbox", "list", "--state", "sent,dead").out()).isEqualTo("No messages.\n");
        assertThat(run("outbox", "list", "--state", "queued").out()).contains("Grandma");
    }

    @Test
    void aMessageThatCannotBeReadIsAProblemAndHidesNoOther() throws IOException {
        var broken = message("Eve");
        message("Grandma");
        Files.writeString(spool.resolve("queue").resolve(broken).resolve("message.json"), "{");
        var ran = run("outbox", "list");
        assertThat(ran.code()).isEqualTo(5);
        assertThat(ran.out()).contains("Grandma", "cannot be read: /state/outbox/queue/" + broken);
    }

    @Test
    void aHostileNameDoesNotReachTheTerminal() throws IOException {
        message("\u001b[2JEve\n\u202eforged");
        assertThat(run("outbox", "list").out()).contains("\\x1b[2JEve\\x0a\\u202eforged");
    }

    @Test
    void showTellsOfThePicture() throws IOException {
        var id = message("Front door");
        assertThat(run("outbox", "show", id).out()).doesNotContain("Picture");
        var picture = spool.resolve("queue").resolve(id).resolve("picture");
        Files.write(picture, Pictures.jpeg(900).content());
        assertThat(run("outbox", "show", id).out())
                .contains("Picture   /state/outbox/queue/" + id + "/picture");
        assertThat(run("outbox", "show", "--json", id).out())
                .contains("\"picture\":\"/state/outbox/queue/" + id + "/picture\"");
    }

    @Test
    void showTellsAllAboutOneMessage() throws IOException {
        var id = message("Grandma");
        deliver(id, new DeliveryResult.TryLater("451 later"));
        var ran = run("outbox", "show", shortId(id).substring(0, 6));
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains(
                        "Message   " + id,
                        "State     queued, next try ",
                        "From      Grandma (201)",
                        "Audio     /state/outbox/queue/" + id + "/audio.wav",
                        "anna@example.org",
                        "451 later");
        assertThat(run("outbox", "show", id, "--json").out())
                .contains("\"id\":\"" + id, "\"serverSaid\":\"451 later\"", "\"length\":\"PT2S\"");
    }

    @Test
    void anUnknownOrAmbiguousIdIsExplained() throws IOException {
        message("Grandma");
        message("Grandma");
        var unknown = run("outbox", "show", "zzz");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("There is no message 'zzz'", "sidetone outbox list");
        assertThat(run("outbox", "show", "2026").err()).contains("Several messages are called so");
    }

    @Test
    void aMessageIsHeldRetriedAndDiscarded() throws IOException {
        var id = message("Grandma");
        assertThat(run("outbox", "hold", shortId(id)))
                .isEqualTo(new Ran(0, id + ": held until 'sidetone outbox retry'\n", ""));
        assertThat(run("outbox", "retry", id))
                .isEqualTo(new Ran(0, id + ": in the queue, to be tried at once\n", ""));
        assertThat(run("outbox", "discard", id)).isEqualTo(new Ran(0, id + ": discarded\n", ""));
        assertThat(outbox.list()).isEmpty();
    }

    @Test
    void whatCannotBeDoneIsToldAndTheRestIsDone() throws IOException {
        var sent = message("Grandma");
        deliver(sent, new DeliveryResult.Accepted("250 ok"));
        var waiting = message("Grandma");
        var ran = run("outbox", "retry", sent, waiting, "zzz");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains(
                        sent + ": left as it is: every recipient has it",
                        waiting + ": in the queue",
                        "zzz: There is no message 'zzz'");
    }

    @Test
    void allThatIsStuckIsRetriedAndWhatIsHeldStaysHeld() throws IOException {
        var dead = message("Grandma");
        deliver(dead, new DeliveryResult.Refused("550 no"));
        var held = message("Grandma");
        outbox.hold(held);
        var ran = run("outbox", "retry", "--all", "--json");
        assertThat(ran.out()).contains(dead).doesNotContain(held);
        assertThat(outbox.find(dead).orElseThrow().deliveryState()).isEqualTo(DeliveryState.QUEUED);
    }

    @Test
    void aMessageOfARunningCallIsNotDiscarded() throws IOException {
        open();
        try (var draft = outbox.draft(envelope("Grandma"))) {
            var ran = run("outbox", "discard", draft.id());
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.out()).contains("try again in a moment");
        }
    }

    @Test
    void aCommandWithoutAnIdIsAUsageError() {
        assertThat(run("outbox", "discard").code()).isEqualTo(2);
        assertThat(run("outbox", "retry").code()).isEqualTo(2);
        assertThat(run("outbox").code()).isEqualTo(2);
    }

    private void open() throws IOException {
        if (outbox == null) {
            outbox = Outbox.open(spool, pbx, "example.org", new MovableClock(), new Random());
        }
    }

    private String message(String sender) throws IOException {
        open();
        try (var draft = outbox.draft(envelope(sender))) {
            pbx.put(draft.newTake(TakeKind.REPLACE).name(), Speech.wav(Duration.ofSeconds(2)));
            return draft.send().orElseThrow();
        }
    }

    private void deliver(String id, DeliveryResult answer) {
        try (var service =
                new OutboxService(
                        outbox, (_, _, _) -> answer, OutboxConfig.DEFAULTS, OwnerNotice.NONE)) {
            service.start();
            outbox.awaitOutcome(id, LIMIT);
        }
    }

    private static Envelope envelope(String sender) {
        return new Envelope(
                "podcast",
                "42",
                new Sender("grandma", sender, Optional.empty(), "201"),
                List.of(new Recipient("Anna", "anna@example.org", ZoneId.of("Europe/Berlin"))),
                "1763748245.7",
                Duration.ofSeconds(1),
                OnHangup.SEND);
    }

    private static String shortId(String id) {
        return id.substring(id.lastIndexOf('-') + 1);
    }
}
