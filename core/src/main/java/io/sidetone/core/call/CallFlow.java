package io.sidetone.core.call;

import io.sidetone.core.prompt.Prompt;
import java.util.List;

/** A call, told from the answer to the farewell, as a plain method on its own virtual thread. */
@FunctionalInterface
public interface CallFlow {

    /** The variable that the dialplan tests; empty means that Sidetone failed. */
    String RESULT = "SIDETONE_RESULT";

    /**
     * Leads one caller through the flow. Before it returns, however it returns, it sets the channel
     * variable {@link #RESULT}: an empty one tells the dialplan that Sidetone failed.
     *
     * @throws CallEnded when the caller hangs up; the flow has done by then what it owes the caller
     */
    void run(Call call) throws CallEnded;

    /**
     * What callers are sure to hear and can be known in advance, such as a recipient's greeting: it
     * is spoken before the first of them calls.
     */
    default List<Prompt.Phrase> phrasesToPrepare() {
        return List.of();
    }
}
