package io.sidetone.manager.mailbox;

import io.sidetone.manager.state.StateKeeper;
import io.sidetone.manager.stream.EventStream;
import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.Pbx;
import io.sidetone.manager.stream.StreamItem;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows a PBX and keeps a view of its mailboxes right, and tells what changes. */
public final class MailboxWatch {

    /**
     * What it wants to hear: mailboxes, and for those who show callers the telephones that ring.
     */
    public static final EventWish WISH =
            new EventWish(Set.of(), Set.of("messagewaiting", "dialbegin", "dialend", "hangup"));

    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);

    private final Pbx pbx;
    private final MailboxView view;
    private final List<MailboxListener> listeners;

    /** Nobody is told before it is run. */
    public MailboxWatch(Pbx pbx, MailboxView view, List<MailboxListener> listeners) {
        this.pbx = pbx;
        this.view = view;
        this.listeners = List.copyOf(listeners);
    }

    /** Follows a stream to its end. */
    public void run(EventStream stream) throws InterruptedException {
        new StateKeeper(pbx, view, this::seen).run(stream);
    }

    private void seen(StreamItem item) {
        if (item instanceof ManagerEvent event && pbx.isLive()) {
            askAgain(event);
        }
        var changes = view.changes();
        listeners.forEach(listener -> listener.hear(item, changes));
    }

    /** An answer is at least as new as the event, and says how many are urgent. */
    private void askAgain(ManagerEvent event) {
        view.question(event)
                .ifPresent(question -> {
                    try {
                        view.answered(question, pbx.ask(question));
                    } catch (IOException gone) {
                        LOG.debug("the event must do, for Asterisk does not answer", gone);
                    }
                });
    }
}
