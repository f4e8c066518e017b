package io.sidetone.core.action;

/** Does what the configuration says is to be done. */
@FunctionalInterface
public interface HouseActions {

    /** Does nothing: a house where nothing can be done, such as a simulated one. */
    HouseActions NOTHING = _ -> new ActionOutcome.Failed("nothing is done here");

    /**
     * Does it and waits for the outcome, no longer than the action's time limit. Never throws. May
     * be called by any thread, by several at a time.
     */
    ActionOutcome run(ActionConfig action);
}
