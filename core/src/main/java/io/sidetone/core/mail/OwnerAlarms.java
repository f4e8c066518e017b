package io.sidetone.core.mail;

import io.sidetone.core.event.HouseEvent;
import io.sidetone.core.event.HouseEvents;
import io.sidetone.core.log.LogText;
import io.sidetone.core.outbox.DeliveryResult;
import jakarta.mail.MessagingException;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails the owner what somebody should look at soon, and passes every event on. A mail that the
 * server does not take is given up: the log has the same, and by tomorrow it is too late.
 */
public final class OwnerAlarms implements HouseEvents {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerAlarms.class);

    private final HouseEvents next;
    private final Set<String> types;
    private final MailAddress from;
    private final MailAddress owner;
    private final MailCarrier carrier;
    private final Executor aside;

    private OwnerAlarms(
            HouseEvents next,
            Set<String> types,
            MailAddress from,
            MailAddress owner,
            MailCarrier carrier,
            Executor aside) {
        this.next = next;
        this.types = Set.copyOf(types);
        this.from = from;
        this.owner = owner;
        this.carrier = carrier;
        this.aside = aside;
    }

    /**
     * The alarms that a configuration describes; none when it names no owner.
     *
     * @param next told of every event
     * @param types of events that are mailed
     * @param aside sends mail, which may take minutes; no call waits for it
     */
    public static HouseEvents of(
            MailConfig mail,
            MailCarrier carrier,
            HouseEvents next,
            Set<String> types,
            Executor aside) {
        return mail.owner()
                .<HouseEvents>map(
                        owner -> new OwnerAlarms(next, types, mail.from(), owner, carrier, aside))
                .orElse(next);
    }

    @Override
    public void tell(HouseEvent event) {
        next.tell(event);
        if (types.contains(event.type())) {
            aside.execute(() -> send(event));
        }
    }

    private void send(HouseEvent event) {
        try {
            switch (carrier.carry(letter(event).mail(from, owner, event.at()), from, owner)) {
                case DeliveryResult.Accepted _ -> LOG.info("owner told of {}", event.type());
                case DeliveryResult.TryLater(var said) -> complain(event, said);
                case DeliveryResult.Refused(var said) -> complain(event, said);
            }
        } catch (MessagingException | RuntimeException e) {
            LOG.error("owner cannot be told of {}", event.type(), e);
        }
    }

    private static void complain(HouseEvent event, String said) {
        LOG.error("owner cannot be told of {} by mail: {}", event.type(), LogText.safe(said));
    }

    private OwnerLetter letter(HouseEvent event) {
        var id = "%s.%d@%s".formatted(event.type(), event.at().toEpochMilli(), from.domain());
        var why = LogText.safe(event.facts().getOrDefault("why", event.type()));
        return new OwnerLetter(id, HeaderText.of(why), body(event));
    }

    private static String body(HouseEvent event) {
        return event.facts().entrySet().stream()
                .map(fact -> "%s: %s\n".formatted(fact.getKey(), LogText.safe(fact.getValue())))
                .collect(
                        Collectors.joining(
                                "",
                                "%s, %s:\n\n".formatted(event.feature(), event.type()),
                                "\nSee what was called with\n    sidetone calls log --since 1h\n"));
    }
}
