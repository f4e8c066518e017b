package io.sidetone.manager.stream;

import java.util.Set;

/**
 * What a stream is to tell. Asterisk leaves the rest out where it can; where it cannot, it comes
 * and is left out here.
 *
 * @param classes of events as in manager.conf's {@code read}: {@code call}, {@code agent}; none for
 *     all
 * @param types names of events, in lower case; none for all
 */
public record EventWish(Set<String> classes, Set<String> types) {

    /** Everything that the user may read. */
    public static final EventWish ALL = new EventWish(Set.of(), Set.of());

    public EventWish {
        classes = Set.copyOf(classes);
        types = Set.copyOf(types);
    }
}
