package io.sidetone.console.doctor;

/** What a check found. */
public sealed interface Outcome {

    /** What was seen, in a few words. */
    String seen();

    /** What to paste or do; empty when there is nothing to do. */
    default String fix() {
        return "";
    }

    /** In order. */
    record Fine(String seen) implements Outcome {}

    /** Works, but not as well as it could. */
    record Caution(String seen, String fix) implements Outcome {}

    /** Does not work. */
    record Trouble(String seen, String fix) implements Outcome {}

    /** Could not be looked at, for a reason that another check tells. */
    record Skipped(String seen) implements Outcome {}
}
