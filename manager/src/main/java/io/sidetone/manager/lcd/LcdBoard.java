package io.sidetone.manager.lcd;

import io.sidetone.manager.mailbox.MailboxChange;
import io.sidetone.manager.mailbox.MailboxListener;
import io.sidetone.manager.mailbox.MailboxPicture;
import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.StreamItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Decides what a display shows: the mailboxes and the clock; a telephone that rings before a
 * message that was just left. Any thread may ask for the scene.
 */
public final class LcdBoard implements MailboxListener {

    /** Somebody who walks by sees it; the counts stay when it goes. */
    static final Duration MESSAGE_LENGTH = Duration.ofSeconds(20);

    private final Supplier<MailboxPicture> mailboxes;
    private final Clock clock;
    private final RingingCalls calls;
    private Optional<LcdAlert> message = Optional.empty();
    private Instant messageUntil = Instant.MIN;
    private Runnable onChange = () -> {};

    /**
     * A board.
     *
     * @param isIncoming whose calls are shown, by the name of the caller's channel
     */
    public LcdBoard(Supplier<MailboxPicture> mailboxes, Predicate<String> isIncoming, Clock clock) {
        this.mailboxes = mailboxes;
        this.clock = clock;
        this.calls = new RingingCalls(isIncoming);
    }

    /** Tells whoever shows it that something has changed. */
    public synchronized void onChange(Runnable told) {
        onChange = told;
    }

    @Override
    public void hear(StreamItem item, List<MailboxChange> changes) {
        note(item, changes).run();
    }

    private synchronized Runnable note(StreamItem item, List<MailboxChange> changes) {
        switch (item) {
            case ManagerEvent event -> calls.hear(event, clock.instant());
            case Connected _, Lost _, Gap _ -> calls.forget();
        }
        changes.stream().filter(MailboxChange::isNewMessage).forEach(this::announce);
        return onChange;
    }

    private void announce(MailboxChange change) {
        change.after()
                .ifPresent(box -> {
                    var whose = box.person().isBlank() ? box.name().brief() : box.person();
                    message =
                            Optional.of(
                                    new LcdAlert(
                                            "New message",
                                            List.of(
                                                    whose + ": " + box.count().unheard() + " new",
                                                    from(change.caller()))));
                    messageUntil = clock.instant().plus(MESSAGE_LENGTH);
                });
    }

    private static String from(String caller) {
        return caller.isBlank() ? "" : "from " + caller;
    }

    /** What there is to show now. */
    public synchronized LcdScene scene() {
        var now = clock.instant();
        var alert = calls.latest(now).or(() -> message.filter(_ -> now.isBefore(messageUntil)));
        return new LcdScene(mailboxes.get(), now.atZone(clock.getZone()), alert);
    }
}
