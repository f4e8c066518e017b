package io.sidetone.agi.podcast;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.agi.podcast.PodcastConfig.UnknownCaller;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.call.ScriptedCaller;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.outbox.DeliveryResult;
import io.sidetone.core.outbox.Mailer;
import io.sidetone.core.outbox.MessageState;
import io.sidetone.core.outbox.OnHangup;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.outbox.OutboxConfig;
import io.sidetone.core.outbox.OutboxService;
import io.sidetone.core.outbox.OwnerNotice;
import io.sidetone.core.outbox.RecordingsInMemory;
import io.sidetone.core.outbox.StoredMessage;
import io.sidetone.core.people.People;
import io.sidetone.core.people.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A house with two people, an outbox on a disk, and a mail server that does as it is told. */
final class PodcastHouse implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final Instant NOW = Instant.parse("2026-11-21T18:04:00Z");

    private final RecordingsInMemory recordings = new RecordingsInMemory();
    private final Outbox outbox;
    private OnHangup onHangup = OnHangup.SEND;
    private UnknownCaller unknownCaller = UnknownCaller.REFUSE;
    private @Nullable OutboxService service;

    PodcastHouse(Path directory) throws IOException {
        outbox =
                Outbox.open(
                        directory.resolve("outbox"),
                        recordings,
                        "example.org",
                        () -> NOW,
                        RandomGenerator.getDefault());
    }

    ScriptedCaller caller(CallerId callerId, String code) {
        return new ScriptedCaller(callerId, recordings, code);
    }

    CallFlow flow() {
        var config =
                new PodcastConfig(
                        Map.of(new PodcastCode("42"), List.of("anna")),
                        unknownCaller,
                        Duration.ofMinutes(10),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(6));
        return new PodcastFlow(config, people(), outbox, new LastMessage(outbox, ZONE));
    }

    RecordingsInMemory recordings() {
        return recordings;
    }

    void hangingUpMeans(OnHangup meaning) {
        onHangup = meaning;
    }

    void unknownCallers(UnknownCaller treatment) {
        unknownCaller = treatment;
    }

    void mailServerAnswers() {
        run((message, recipient, audio) -> new DeliveryResult.Accepted("250 OK"));
    }

    void mailServerIsDown() {
        run((message, recipient, audio) -> new DeliveryResult.TryLater("connection refused"));
    }

    void mailServerRefuses() {
        run((message, recipient, audio) -> new DeliveryResult.Refused("550 no such user"));
    }

    List<StoredMessage> queued() {
        return inState(MessageState.QUEUED);
    }

    List<StoredMessage> drafts() {
        return inState(MessageState.DRAFT);
    }

    /** How much sound each message in the queue holds, to the second. */
    List<Duration> queuedSound() {
        return queued().stream()
                .map(message -> message.journal().audio().orElseThrow().sound())
                .map(sound -> Duration.ofSeconds(Math.round(sound.toMillis() / 1000.0)))
                .toList();
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
        }
    }

    private void run(Mailer mailer) {
        service = new OutboxService(outbox, mailer, OutboxConfig.DEFAULTS, OwnerNotice.NONE);
        service.start();
    }

    private List<StoredMessage> inState(MessageState state) {
        return outbox.list().stream().filter(message -> message.state() == state).toList();
    }

    private People people() {
        var grandma =
                new Person(
                        "grandma",
                        "Grandma",
                        Optional.of("grandma@example.org"),
                        List.of("201"),
                        ZONE,
                        Optional.empty(),
                        onHangup,
                        Optional.empty(),
                        List.of());
        var anna =
                new Person(
                        "anna",
                        "Anna",
                        Optional.of("anna@example.org"),
                        List.of(),
                        ZONE,
                        Optional.empty(),
                        OnHangup.SEND,
                        Optional.empty(),
                        List.of());
        return new People(
                List.of(grandma, anna),
                new Numbers(PhoneNumberUtil.getInstance(), Optional.of("DE")));
    }
}
