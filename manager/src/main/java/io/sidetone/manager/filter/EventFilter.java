package io.sidetone.manager.filter;

import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.stream.ManagerEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which events somebody wants to see: all conditions at once, or, inverted, those for which not all
 * of them hold. An event on which a regular expression gives up is let through in either case, and
 * counted: nothing is lost in silence.
 */
public final class EventFilter {

    private final EventWish wish;
    private final Wished wished;
    private final List<Condition> conditions;
    private final boolean inverted;
    private final AtomicLong undecided = new AtomicLong();

    private EventFilter(EventWish wish, List<Condition> conditions, boolean inverted) {
        this.wish = wish;
        this.wished = new Wished(wish);
        this.conditions = List.copyOf(conditions);
        this.inverted = inverted;
    }

    /** Every event. */
    public static EventFilter all() {
        return new Builder().build();
    }

    /** Whether somebody wants to see it. */
    public boolean accepts(ManagerEvent event) {
        try {
            return holds(event) != inverted;
        } catch (BoundedRegex.GaveUp tooLong) {
            undecided.incrementAndGet();
            return true;
        }
    }

    /** What of it Asterisk can do itself: nothing of an inverted one. */
    public EventWish wish() {
        return inverted ? EventWish.ALL : wish;
    }

    /** How many events were let through because a regular expression gave up. */
    public long undecided() {
        return undecided.get();
    }

    private boolean holds(ManagerEvent event) throws BoundedRegex.GaveUp {
        if (!wished.accepts(event)) {
            return false;
        }
        for (var condition : conditions) {
            if (!condition.holds(event)) {
                return false;
            }
        }
        return true;
    }

    /** Puts a filter together. */
    public static final class Builder {

        private Set<String> classes = Set.of();
        private Set<String> types = Set.of();
        private final List<Condition> conditions = new ArrayList<>();
        private boolean inverted;

        /**
         * Only these types.
         *
         * @param names in lower case; none for all
         */
        public Builder types(Set<String> names) {
            types = Set.copyOf(names);
            return this;
        }

        /** Only these classes, {@code call}, {@code agent}; none for all. */
        public Builder classes(Set<String> names) {
            classes = Set.copyOf(names);
            return this;
        }

        /** Only with a channel of this name in any role: a glob, or a device. */
        public Builder channel(String pattern) {
            conditions.add(Condition.channel(pattern));
            return this;
        }

        /** Only of the call with this linked id. */
        public Builder call(String linkedId) {
            conditions.add(Condition.call(linkedId));
            return this;
        }

        /**
         * Only where this holds: {@code KEY=GLOB}, {@code KEY!=GLOB} or {@code KEY~REGEX}.
         *
         * @throws IllegalArgumentException when it is none of them; the message is for the user
         */
        public Builder where(String condition) {
            conditions.add(Condition.parse(condition));
            return this;
        }

        /** All but those. */
        public Builder inverted() {
            inverted = true;
            return this;
        }

        /** The filter. */
        public EventFilter build() {
            return new EventFilter(new EventWish(classes, types), conditions, inverted);
        }
    }
}
