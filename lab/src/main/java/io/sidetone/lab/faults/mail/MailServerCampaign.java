package io.sidetone.lab.faults.mail;

import io.sidetone.core.outbox.MessageState;
import io.sidetone.core.outbox.Recipient;
import io.sidetone.core.outbox.StoredMessage;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.daemon.ProgramRun;
import io.sidetone.lab.faults.Campaign;
import io.sidetone.lab.faults.Field;
import io.sidetone.lab.faults.Finding;
import io.sidetone.lab.faults.mail.MailFault.Fate;
import io.sidetone.lab.mail.ReceivedMail;
import io.sidetone.lab.mail.SmtpFault;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The packaged daemon with a mail server that does to it all that a mail server can do. */
public final class MailServerCampaign implements Campaign {

    /** The daemon's limits are a few seconds here; each conversation ends within them. */
    private static final String LIMITS =
            ", connect-limit: 2s, read-limit: 3s, write-limit: 3s, attempt-limit: 8s";

    private static final Duration READY = Duration.ofSeconds(60);

    /** The longest wait between two attempts in the lab's configuration. */
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(4);

    private static final Recipient BEN =
            new Recipient("Ben", "ben@friends.example", ZoneOffset.UTC);

    @Override
    public String name() {
        return "mail-server";
    }

    @Override
    public String claim() {
        return "whatever the mail server does, each message is delivered whole, or dead if it said"
                + " 5xx to it, and the list says what it said";
    }

    @Override
    public List<Finding> run(Field field) {
        try (LabHouse house = new LabHouse(field.exchange(), field.folder(), _ -> {})) {
            LabSidetone sidetone = house.moveIn(LabSettings.house().with("smtp.more", LIMITS));
            return new Run(field, house, sidetone).all();
        }
    }

    /** One run of it. */
    private static final class Run {

        private final Field field;
        private final LabHouse house;
        private final LabSidetone sidetone;
        private final PreparedMessages messages;
        private final List<Finding> findings = new ArrayList<>();

        Run(Field field, LabHouse house, LabSidetone sidetone) {
            this.field = field;
            this.house = house;
            this.sidetone = sidetone;
            this.messages = new PreparedMessages(sidetone.outbox().path());
        }

        List<Finding> all() {
            storm(chosen());
            outage(field.times(3, 20));
            return List.copyOf(findings);
        }

        /** Each conversation meets one fault; what is retried meets the next one, or none. */
        private void storm(List<MailFault> faults) {
            house.mail().plan(faults.stream().map(MailFault::fault).toArray(SmtpFault[]::new));
            int count = Math.max(8, faults.size());
            for (int i = 0; i < count; i++) {
                messages.put(tone(i), BEN);
            }
            field.narrator().tell("storm", count + " messages, " + faults.size() + " faults");
            Await.until(
                    "the outbox is done: " + sidetone.outbox().in("queue"),
                    READY.plus(LONGEST_RETRY.multipliedBy(faults.size())),
                    sidetone.outbox()::isDone);
            long dead = faults.stream().filter(fault -> fault.fate() == Fate.DEAD).count();
            verify(count, dead, faults);
        }

        private void verify(int count, long dead, List<MailFault> faults) {
            List<StoredMessage> stored = messages.outbox().list();
            require(stored.size() == count, stored.size() + " of " + count + " messages are left");
            verifyDelivered(stored);
            List<StoredMessage> buried =
                    stored.stream().filter(each -> each.state() == MessageState.DEAD).toList();
            require(buried.size() == dead, buried.size() + " dead messages, not " + dead);
            verifyList(buried);
            findings.add(
                    new Finding(
                            "messages through %d faults of %d kinds"
                                    .formatted(faults.size(), faults.stream().distinct().count()),
                            "%d delivered whole, %d dead by a 5xx, none lost"
                                    .formatted(count - dead, dead)));
            findings.add(new Finding("attempts a message", spread(stored)));
        }

        private void verifyDelivered(List<StoredMessage> stored) {
            Map<String, List<ReceivedMail>> mails = byMessageId();
            int twice = 0;
            for (StoredMessage message : stored) {
                List<ReceivedMail> copies = mails.getOrDefault(message.messageId(), List.of());
                if (message.state() == MessageState.SENT) {
                    require(!copies.isEmpty(), message.id() + " is sent, and never came");
                }
                copies.forEach(copy -> requireWhole(message, copy));
                twice += Math.max(0, copies.size() - 1);
            }
            findings.add(
                    new Finding(
                            "copies that came twice, with one Message-ID",
                            twice + ", where the server took it and did not say so"));
        }

        private void verifyList(List<StoredMessage> dead) {
            ProgramRun list = sidetone.command("outbox", "list", "--state", "dead");
            require(list.exit() == 0, list.err());
            for (StoredMessage message : dead) {
                String said = message.deliveries().getFirst().serverSaid();
                // A table is folded where the terminal is narrow; its first word is not.
                require(list.out().contains(said.substring(0, 9)), "not listed: " + said);
            }
            require(
                    list.out().chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)),
                    "the list holds control characters: " + list.out());
        }

        /** The server is away for a while, and back: how soon does all leave? */
        private void outage(int count) {
            int before = house.mail().received().size();
            house.mail().down();
            for (int i = 0; i < count; i++) {
                messages.put(tone(i), BEN);
            }
            Await.until("all were tried", READY, this::allTried);
            Instant back = Instant.now();
            house.mail().up();
            house.mail().awaitMails(before + count, READY);
            Duration delay = Duration.between(back, Instant.now());
            findings.add(
                    new Finding(
                            "the server is back: until the last of %d messages has left"
                                    .formatted(count),
                            "%d ms (longest-retry %d s)"
                                    .formatted(delay.toMillis(), LONGEST_RETRY.toSeconds())));
            Await.until("the outbox is done", READY, sidetone.outbox()::isDone);
        }

        private boolean allTried() {
            return messages.outbox().list().stream()
                    .filter(message -> message.state() == MessageState.QUEUED)
                    .allMatch(message -> message.journal().attempts() > 0);
        }

        /** Some of the table, or all of it several times over. */
        private List<MailFault> chosen() {
            List<MailFault> table = MailFaults.all();
            List<MailFault> chosen = new ArrayList<>();
            for (int i = 0; i < field.times(12, 10 * table.size()); i++) {
                chosen.add(table.get(field.random().nextInt(table.size())));
            }
            // Else the dead ones could outnumber the messages.
            long dead = chosen.stream().filter(fault -> fault.fate() == Fate.DEAD).count();
            require(dead < chosen.size() / 2, "try another seed: " + dead + " deadly faults");
            return List.copyOf(chosen);
        }

        private Map<String, List<ReceivedMail>> byMessageId() {
            Map<String, List<ReceivedMail>> mails = new TreeMap<>();
            for (ReceivedMail mail : house.mail().received()) {
                mails.computeIfAbsent(idOf(mail), _ -> new ArrayList<>()).add(mail);
            }
            return mails;
        }

        private void requireWhole(StoredMessage message, ReceivedMail mail) {
            try {
                byte[] spoken = Files.readAllBytes(messages.outbox().audioOf(message));
                require(
                        Arrays.equals(spoken, mail.attachment().content()),
                        mail.eml() + " does not hold the sound of " + message.id());
            } catch (IOException | MessagingException e) {
                throw new LabFailure(mail.eml() + " cannot be read", e);
            }
        }

        private static String idOf(ReceivedMail mail) {
            try {
                return mail.messageId();
            } catch (IOException | MessagingException e) {
                throw new LabFailure(mail.eml() + " cannot be read", e);
            }
        }

        private static String spread(List<StoredMessage> stored) {
            int[] attempts =
                    stored.stream()
                            .mapToInt(each -> each.deliveries().getFirst().attempts())
                            .sorted()
                            .toArray();
            return "%d at the median, %d at most"
                    .formatted(attempts[attempts.length / 2], attempts[attempts.length - 1]);
        }

        private static byte[] tone(int number) {
            return Tone.wav(Duration.ofMillis(1000 + number % 7 * 100L), 300 + number % 97 * 10);
        }

        private static void require(boolean holds, String otherwise) {
            if (!holds) {
                throw new LabFailure(otherwise);
            }
        }
    }
}
