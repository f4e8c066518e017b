package io.sidetone.manager.filter;

import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.stream.ManagerEvent;
import java.util.Locale;
import java.util.Set;

/** Whether an event is one of those that a stream was asked for. */
public final class Wished {

    private static final String PRIVILEGE = "Privilege";

    private final Set<String> types;
    private final Set<String> classes;

    /** Of a wish. */
    public Wished(EventWish wish) {
        this.types = wish.types();
        this.classes = wish.classes();
    }

    /**
     * Whether it is. Its classes stand in its header {@code Privilege}; an event without one is of
     * none.
     */
    public boolean accepts(ManagerEvent event) {
        return (types.isEmpty() || types.contains(event.type().toLowerCase(Locale.ROOT)))
                && (classes.isEmpty() || isOfAny(event.first(PRIVILEGE).orElse("")));
    }

    /** {@code call,all}: the last says only that "all" reads it too. */
    private boolean isOfAny(String privilege) {
        int from = 0;
        while (from <= privilege.length()) {
            int comma = privilege.indexOf(',', from);
            int to = comma < 0 ? privilege.length() : comma;
            if (classes.contains(privilege.substring(from, to))) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }
}
