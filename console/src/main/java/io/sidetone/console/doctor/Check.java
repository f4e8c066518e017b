package io.sidetone.console.doctor;

/** One thing that must be in order for Sidetone to work. */
public interface Check {

    /** What is looked at, in a few words: {@code ARI login}. */
    String name();

    /** Looks at it; takes no longer than the time-outs of what it asks. */
    Outcome examine();
}
