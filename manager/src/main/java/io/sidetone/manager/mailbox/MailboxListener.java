package io.sidetone.manager.mailbox;

import io.sidetone.manager.stream.StreamItem;
import java.util.List;

/** Somebody who wants to know what becomes of mailboxes. Told by one thread; must not wait. */
public interface MailboxListener {

    /**
     * What a step of the stream has brought.
     *
     * @param item any event, connection or loss
     * @param changes of mailboxes because of it, mostly none
     */
    void hear(StreamItem item, List<MailboxChange> changes);
}
