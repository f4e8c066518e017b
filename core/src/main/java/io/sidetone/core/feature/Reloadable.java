package io.sidetone.core.feature;

/**
 * A flow that takes a changed section of the configuration while calls run through it.
 *
 * @param <C> the section's record
 */
public interface Reloadable<C extends Record> {

    /** From the next call on, the new section counts; calls under way keep the old one. */
    void reload(C config);
}
