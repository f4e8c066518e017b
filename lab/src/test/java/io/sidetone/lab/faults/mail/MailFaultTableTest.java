package io.sidetone.lab.faults.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.mail.SmtpConfig;
import io.sidetone.core.mail.SmtpSecurity;
import io.sidetone.core.outbox.Delivery;
import io.sidetone.core.outbox.MessageState;
import io.sidetone.core.outbox.OutboxConfig;
import io.sidetone.core.outbox.OutboxService;
import io.sidetone.core.outbox.StoredMessage;
import io.sidetone.lab.Await;
import io.sidetone.lab.faults.mail.MailFault.Fate;
import io.sidetone.lab.mail.SmtpFault;
import io.sidetone.lab.mail.SmtpSink;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Every fault at every stage, all at the same time in one outbox: what must become of each message,
 * and what is said of it. Each message goes to Ben too, whose mail server is in order.
 */
@Isolated("what its load does to what others hear is no finding")
class MailFaultTableTest {

    /** Long enough for an honest answer on a busy machine, far shorter than a drip of one. */
    private static final Duration LIMIT = Duration.ofSeconds(4);

    private static final Duration GOOD_LIMIT = Duration.ofSeconds(60);
    private static final Duration RETRY = Duration.ofHours(1);
    private static final Duration ALL_TRIED = Duration.ofMinutes(3);
    private static final byte[] SOUND = Tone.wav(Duration.ofSeconds(2), 400);
    private static final OutboxConfig OUTBOX =
            new OutboxConfig(RETRY, RETRY, Duration.ofDays(5), Duration.ofDays(1), 24);

    @TempDir Path folder;
    private final MailServers servers = new MailServers();
    private final Map<String, MailFault> byMessage = new LinkedHashMap<>();
    private final Queue<String> ownerTold = new ConcurrentLinkedQueue<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private PreparedMessages messages;
    private SmtpSink good;

    @BeforeEach
    void openHouse() {
        messages = new PreparedMessages(folder.resolve("outbox"));
        good = sink("good");
    }

    @AfterEach
    void closeAll() throws Exception {
        for (var each : open) {
            each.close();
        }
    }

    @Test
    void eachFaultAtEachStageIsRetriedOrDeadAndDelaysNobody() throws IOException {
        putAll();
        try (var service =
                new OutboxService(
                        messages.outbox(),
                        servers.mailer(),
                        OUTBOX,
                        dead -> ownerTold.add(dead.id()))) {
            service.start();
            Await.until("each message is tried", ALL_TRIED, () -> stored().allMatch(this::isTried));
            Await.until("the owner is told", ALL_TRIED, () -> ownerTold.size() >= count(Fate.DEAD));
        }
        var table = new SoftAssertions();
        stored().forEach(message -> verify(table, message));
        table.assertAll();
        assertThat(ownerTold).hasSize((int) count(Fate.DEAD)).doesNotHaveDuplicates();
        assertThat(good.received()).hasSize(byMessage.size());
    }

    private void putAll() throws IOException {
        MailFaults.all().forEach(fault -> put(fault, SmtpSecurity.NONE, false));
        MailFaults.toPasswords().forEach(fault -> put(fault, SmtpSecurity.NONE, true));
        MailFaults.toTls().forEach(fault -> put(fault, SmtpSecurity.STARTTLS, false));
        put(fault("refuses connections", "does not answer: Connection refused"), nobodyThere());
        put(fault("no answer to connecting", "does not answer: "), deaf());
    }

    private void put(MailFault fault, SmtpSecurity security, boolean password) {
        var sink = sink("sink-" + byMessage.size()).plan(fault.fault());
        put(fault, MailServers.server(sink.port(), LIMIT, security, password, Optional.empty()));
    }

    private void put(MailFault fault, SmtpConfig server) {
        var ben = servers.recipient("ben", MailServers.plain(good.port(), GOOD_LIMIT));
        var unlucky = servers.recipient("row-" + byMessage.size(), server);
        byMessage.put(messages.put(SOUND, unlucky, ben), fault);
    }

    private boolean isTried(StoredMessage message) {
        return message.state() != MessageState.QUEUED || message.journal().attempts() > 0;
    }

    private void verify(SoftAssertions table, StoredMessage message) {
        var fault = byMessage.get(message.id());
        var unlucky = message.deliveries().getFirst();
        var row = fault + ": " + unlucky.serverSaid();
        table.assertThat(fate(message)).as(row).isEqualTo(fault.fate());
        table.assertThat(ownerTold.contains(message.id()))
                .as(row)
                .isEqualTo(fault.fate() == Fate.DEAD);
        table.assertThat(unlucky.attempts()).as(row).isEqualTo(1);
        table.assertThat(unlucky.serverSaid())
                .as(row)
                .isNotBlank()
                .contains(fault.said())
                .hasSizeLessThanOrEqualTo(300)
                .doesNotContainPattern("\\p{Cntrl}")
                .doesNotContain("fault in Sidetone");
        if (fault.fate() == Fate.RETRIED) {
            table.assertThat(
                            Duration.between(
                                    unlucky.last().orElseThrow(), message.journal().nextAttempt()))
                    .as(row)
                    .isBetween(RETRY, RETRY.plusSeconds(10));
        }
        var ben = message.deliveries().getLast();
        table.assertThat(ben.status()).as("Ben has " + row).isEqualTo(Delivery.Status.DELIVERED);
    }

    private static Fate fate(StoredMessage message) {
        return switch (message.state()) {
            case QUEUED -> Fate.RETRIED;
            case SENT -> Fate.DELIVERED;
            case DEAD -> Fate.DEAD;
            case DRAFT, HELD -> throw new AssertionError(message.toString());
        };
    }

    private Stream<StoredMessage> stored() {
        return messages.outbox().list().stream();
    }

    private long count(Fate fate) {
        return byMessage.values().stream().filter(fault -> fault.fate() == fate).count();
    }

    private static MailFault fault(String name, String said) {
        return new MailFault(name, new SmtpFault.None(), Fate.RETRIED, said);
    }

    private SmtpSink sink(String name) {
        var sink = new SmtpSink(folder.resolve(name), _ -> {}).up();
        open.add(sink);
        return sink;
    }

    private static SmtpConfig nobodyThere() throws IOException {
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return MailServers.plain(closed.getLocalPort(), LIMIT);
        }
    }

    /** Linux answers no connection any more once the queue of those not accepted is full. */
    private SmtpConfig deaf() throws IOException {
        var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        open.add(listening);
        for (var i = 0; i < 2; i++) {
            open.add(new Socket(InetAddress.getLoopbackAddress(), listening.getLocalPort()));
        }
        return MailServers.plain(listening.getLocalPort(), LIMIT);
    }
}
