package io.sidetone.manager.mailbox.mqtt;

import io.sidetone.core.mqtt.Greeting;
import io.sidetone.core.mqtt.MqttConfig;
import io.sidetone.core.mqtt.MqttLink;
import io.sidetone.core.mqtt.MqttMessage;
import io.sidetone.manager.mailbox.Mailbox;
import io.sidetone.manager.mailbox.Mailbox.Standing;
import io.sidetone.manager.mailbox.MailboxChange;
import io.sidetone.manager.mailbox.MailboxListener;
import io.sidetone.manager.mailbox.MailboxPicture;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.StreamItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Publishes the mailboxes, retained: all of them when a connection to the broker begins or Home
 * Assistant starts, and each when it changes.
 */
public final class MailboxPublisher implements MailboxListener, AutoCloseable {

    private final MailboxTopics topics;
    private final Supplier<MailboxPicture> mailboxes;
    private final MqttLink link;
    private Optional<Boolean> told = Optional.empty();

    /**
     * A publisher that is not connected yet.
     *
     * @param house what the house publishes with; mailboxes have their own topics below its
     * @param mailboxes asked from another thread
     */
    public MailboxPublisher(
            MqttConfig house, Supplier<MailboxPicture> mailboxes, RandomGenerator random) {
        var config = below(house);
        this.topics = new MailboxTopics(config);
        this.mailboxes = mailboxes;
        var birth = config.homeAssistant().prefix().map(prefix -> prefix + "/status");
        this.link = new MqttLink(config, new Greeting(this::all, birth), random);
    }

    /** A daemon beside this one says with the house's own topic whether it is there. */
    private static MqttConfig below(MqttConfig house) {
        return new MqttConfig(
                house.url(),
                house.user(),
                house.password(),
                house.trust(),
                house.topic() + "/mailboxes",
                house.homeAssistant());
    }

    /** Begins to connect; does not wait for it. */
    public void start() {
        link.start();
    }

    @Override
    public void hear(StreamItem item, List<MailboxChange> changes) {
        changes.stream().flatMap(this::messages).forEach(link::post);
        if (!(item instanceof ManagerEvent)) {
            tellConnection(mailboxes.get().isCurrent());
        }
    }

    private void tellConnection(boolean isCurrent) {
        if (!told.equals(Optional.of(isCurrent))) {
            told = Optional.of(isCurrent);
            link.post(topics.connection(isCurrent));
        }
    }

    private Stream<MqttMessage> messages(MailboxChange change) {
        return change.after()
                .filter(MailboxPublisher::isThere)
                .map(box -> messages(box, isNew(change)))
                .orElseGet(() -> topics.removal(change.name()).stream());
    }

    private static boolean isNew(MailboxChange change) {
        return change.before()
                .filter(MailboxPublisher::isThere)
                .filter(before -> change.after().stream().allMatch(box -> isNamed(box, before)))
                .isEmpty();
    }

    private static boolean isNamed(Mailbox box, Mailbox before) {
        return box.person().equals(before.person());
    }

    private static boolean isThere(Mailbox box) {
        return box.standing() != Standing.MISSING;
    }

    private Stream<MqttMessage> messages(Mailbox box, boolean announced) {
        var state = Stream.of(topics.state(box));
        return announced ? Stream.concat(topics.discovery(box).stream(), state) : state;
    }

    private List<MqttMessage> all() {
        var picture = mailboxes.get();
        var all = new ArrayList<MqttMessage>();
        if (picture.isCurrent()) {
            picture.boxes().stream()
                    .filter(MailboxPublisher::isThere)
                    .flatMap(box -> messages(box, true))
                    .forEach(all::add);
        }
        all.add(topics.connection(picture.isCurrent()));
        return all;
    }

    /** Gives what waits a moment to leave; the broker says then that nobody counts any more. */
    @Override
    public void close() {
        link.close();
    }
}
