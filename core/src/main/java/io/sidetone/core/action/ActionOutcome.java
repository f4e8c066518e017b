package io.sidetone.core.action;

/** What became of an action. */
public sealed interface ActionOutcome {

    /** What happened, in words for the log: one line, safe, without secrets. */
    String words();

    /** Whether it is done. */
    boolean succeeded();

    /** Done, as far as the other side says. */
    record Done(String words) implements ActionOutcome {

        @Override
        public boolean succeeded() {
            return true;
        }
    }

    /** Not done, or nobody knows. */
    record Failed(String words) implements ActionOutcome {

        @Override
        public boolean succeeded() {
            return false;
        }
    }
}
