package io.sidetone.core.outbox;

import io.sidetone.core.audio.Speech;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/** A spool, a PBX, a clock and a mail server, all under a test's thumb. */
final class OutboxFixture {

    static final Recipient ANNA =
            new Recipient("Anna", "anna@example.org", ZoneId.of("Europe/Berlin"));
    static final Recipient BEN = new Recipient("Ben", "ben@example.org", ZoneId.of("UTC"));
    static final Sender GRANDMA = new Sender("grandma", "Grandma", Optional.empty(), "201");
    static final Duration MINIMUM = Duration.ofMillis(500);

    private final Path folder;
    private int deaths;
    Path root;
    final RecordingsInMemory pbx;
    final MovableClock clock;
    final List<String> delivered = new CopyOnWriteArrayList<>();
    boolean ownerReachable = true;
    final List<String> ownerTold = new ArrayList<>();
    Function<Recipient, DeliveryResult> server = _ -> new DeliveryResult.Accepted("250 ok");
    SpoolParts parts;
    Outbox outbox;
    OutboxConfig config = OutboxConfig.DEFAULTS;

    OutboxFixture(Path folder) {
        this(folder, new RecordingsInMemory(), new MovableClock());
    }

    OutboxFixture(Path folder, RecordingsInMemory pbx, MovableClock clock) {
        this.folder = folder;
        this.root = folder.resolve("spool-0");
        this.pbx = pbx;
        this.clock = clock;
        restart(new RealDisk());
    }

    /** What a new process finds. */
    void restart(Disk disk) {
        try {
            var spool = new SpoolDirectory(root, disk, clock);
            spool.layOut();
            parts = SpoolParts.of(spool, pbx, clock);
            outbox = new Outbox(parts, new Random(), "example.org");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process dies here and now; another one finds what is on the disk, and no locks. */
    void dieAndComeBack() throws IOException {
        var next = folder.resolve("spool-" + ++deaths);
        try (var files = Files.walk(root)) {
            for (var file : files.toList()) {
                Files.copy(file, next.resolve(root.relativize(file)));
            }
        }
        root = next;
        restart(new RealDisk());
    }

    static Envelope envelope(OnHangup onHangup, Recipient... to) {
        return new Envelope(
                "podcast", "42", GRANDMA, List.of(to), "1763748245.7", MINIMUM, onHangup);
    }

    Draft draft() throws IOException {
        return outbox.draft(envelope(OnHangup.SEND, ANNA));
    }

    /** A take during which the caller speaks; the recording is closed. */
    Take speak(Draft draft, TakeKind kind, Duration length) throws IOException {
        var take = draft.newTake(kind);
        pbx.put(take.name(), Speech.wav(length));
        return take;
    }

    String queued(Recipient... to) throws IOException {
        try (var draft = outbox.draft(envelope(OnHangup.SEND, to))) {
            speak(draft, TakeKind.REPLACE, Duration.ofSeconds(2));
            return draft.send().orElseThrow();
        }
    }

    /** A round of delivery with room for it. */
    @FunctionalInterface
    interface Round {
        boolean run(String id) throws IOException;
    }

    Round round() {
        var lanes = new Lanes(config.atOnce(), parts.signal());
        var round = new DeliveryRound(parts, this::deliver, config.retryPlan(), lanes);
        return id -> {
            try (var place = lanes.tryEnter().orElseThrow()) {
                return round.run(id, place);
            }
        };
    }

    OutboxSender sender() {
        var plan = config.retryPlan();
        var lanes = new Lanes(config.atOnce(), parts.signal());
        var round = new DeliveryRound(parts, this::deliver, plan, lanes);
        return new OutboxSender(parts, round, plan, lanes);
    }

    /** Waits until no delivery runs. */
    void awaitIdle(OutboxSender sender) throws InterruptedException {
        while (!sender.running().isEmpty()) {
            parts.signal().await(parts.signal().rings(), Duration.ofMillis(20));
        }
    }

    OwnerTeller teller() {
        return new OwnerTeller(parts, dead -> ownerReachable && ownerTold.add(dead.id()));
    }

    MessageState stateOf(String id) {
        return outbox.find(id).orElseThrow().state();
    }

    Path file(MessageState state, String id, String name) {
        return root.resolve(state.directory()).resolve(id).resolve(name);
    }

    /** The finished recording of a message that is out of the draft. */
    byte[] audio(String id) {
        return Speech.samplesOf(file(stateOf(id), id, "audio.wav"));
    }

    List<String> entries(String shelf) {
        try (Stream<Path> entries = Files.list(root.resolve(shelf))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DeliveryResult deliver(StoredMessage message, Recipient recipient, Path audio) {
        var result = server.apply(recipient);
        if (result instanceof DeliveryResult.Accepted) {
            delivered.add(message.messageId() + " " + recipient.name());
        }
        return result;
    }
}
