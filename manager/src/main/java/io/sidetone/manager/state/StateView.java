package io.sidetone.manager.state;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.stream.ManagerEvent;
import java.util.List;

/**
 * A picture of part of a PBX: made from answers when a connection begins, kept right by events.
 * Called by one thread; what it shows others, it guards itself. An event may be told although the
 * answers know of it already: its effect twice must be its effect once.
 */
public interface StateView {

    /** What to ask when a connection begins; what was known until now is forgotten then. */
    List<AmiAction> begin();

    /**
     * An answer, successful or refused.
     *
     * @return what to ask because of it, mostly nothing
     */
    List<AmiAction> answered(AmiAction question, AmiResponse answer);

    /** All questions are answered. */
    void ready();

    /** An event. */
    void hear(ManagerEvent event);

    /**
     * What to ask since an event told that something is new, but not all of it; mostly nothing.
     * Called after each event.
     */
    default List<AmiAction> curious() {
        return List.of();
    }

    /** The connection is gone; what is known is of the past. */
    void lost(String why);
}
