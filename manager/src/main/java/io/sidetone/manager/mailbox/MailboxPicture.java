package io.sidetone.manager.mailbox;

import java.util.List;
import java.util.Optional;

/**
 * What is known of the mailboxes now.
 *
 * @param boxes in the order of their contexts and numbers
 * @param trouble why it may be wrong: there is no connection, or something may not be asked; empty
 *     when all is well
 * @param isCurrent whether a connection stands and everything was asked
 */
public record MailboxPicture(List<Mailbox> boxes, Optional<String> trouble, boolean isCurrent) {

    /** Nothing was asked yet. */
    public static final MailboxPicture UNKNOWN =
            new MailboxPicture(List.of(), Optional.empty(), false);

    public MailboxPicture {
        boxes = List.copyOf(boxes);
    }

    /** All of them together. */
    public MessageCount total() {
        return boxes.stream().map(Mailbox::count).reduce(MessageCount.NONE, MessageCount::plus);
    }
}
