package io.sidetone.core.mail;

import io.sidetone.core.outbox.Delivery;
import io.sidetone.core.outbox.DeliveryResult;
import io.sidetone.core.outbox.OwnerNotice;
import io.sidetone.core.outbox.StoredMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the owner by mail; the log and {@code sidetone outbox list} say the same. */
public final class OwnerMail implements OwnerNotice {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerMail.class);

    private final MailAddress from;
    private final MailAddress owner;
    private final MailCarrier carrier;
    private final InstantSource clock;

    OwnerMail(MailAddress from, MailAddress owner, MailCarrier carrier, InstantSource clock) {
        this.from = from;
        this.owner = owner;
        this.carrier = carrier;
        this.clock = clock;
    }

    /** The notice that a configuration describes; none when it names no owner. */
    public static OwnerNotice of(MailConfig config, MailCarrier carrier, InstantSource clock) {
        return config.owner()
                .<OwnerNotice>map(owner -> new OwnerMail(config.from(), owner, carrier, clock))
                .orElse(OwnerNotice.NONE);
    }

    @Override
    public boolean undeliverable(StoredMessage message) {
        try {
            return switch (carrier.carry(compose(message), from, owner)) {
                case DeliveryResult.Accepted _ -> {
                    LOG.info("owner told of message {}", message.id());
                    yield true;
                }
                case DeliveryResult.TryLater(var said) -> {
                    LOG.warn("owner not told of message {} yet: {}", message.id(), said);
                    yield false;
                }
                case DeliveryResult.Refused(var said) -> {
                    LOG.error("owner cannot be told of message {}: {}", message.id(), said);
                    yield true;
                }
            };
        } catch (MessagingException e) {
            LOG.error("owner cannot be told of message {}", message.id(), e);
            return true;
        }
    }

    private MimeMessage compose(StoredMessage message) throws MessagingException {
        var id = message.messageId().replaceFirst("@", ".notice@");
        return new OwnerLetter(id, subject(message), body(message))
                .mail(from, owner, clock.instant());
    }

    private static HeaderText subject(StoredMessage message) {
        var sender = message.envelope().sender().name();
        return HeaderText.of("A message from " + sender + " could not be delivered");
    }

    private static String body(StoredMessage message) {
        var failed =
                message.deliveries().stream()
                        .filter(each -> each.status() == Delivery.Status.FAILED)
                        .map(OwnerMail::line)
                        .collect(Collectors.joining("\n"));
        return """
        The mail server does not take this message:

        %s

        The recording is kept. Look at it with
            sidetone outbox show %s
        and, when the cause is gone,
            sidetone outbox retry %s
        """
                .formatted(failed, message.id(), message.id());
    }

    private static String line(Delivery delivery) {
        var recipient = HeaderText.of(delivery.recipient().mail());
        return recipient + ": " + HeaderText.of(delivery.serverSaid(), 500);
    }
}
