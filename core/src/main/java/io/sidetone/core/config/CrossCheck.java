package io.sidetone.core.config;

import java.util.function.BiConsumer;

/** A rule that no single section can check for itself. */
@FunctionalInterface
public interface CrossCheck {

    /**
     * Checks and reports.
     *
     * @param configuration what could be bound; a section with a problem of its own is not in it
     */
    void check(Configuration configuration, Findings findings);

    /** A rule between two sections; not asked when one of them is left out or broken. */
    static <A extends Record, B extends Record> CrossCheck between(
            Class<A> one, Class<B> other, Rule<A, B> rule) {
        return (configuration, findings) ->
                configuration
                        .find(one)
                        .ifPresent(first ->
                                configuration
                                        .find(other)
                                        .ifPresent(second -> rule.check(first, second, findings)));
    }

    /** A rule for one section that wants to point at a value inside it. */
    static <A extends Record> CrossCheck of(Class<A> type, BiConsumer<A, Findings> rule) {
        return (configuration, findings) ->
                configuration.find(type).ifPresent(section -> rule.accept(section, findings));
    }

    /** What {@link #between} asks. */
    @FunctionalInterface
    interface Rule<A, B> {
        void check(A one, B other, Findings findings);
    }
}
