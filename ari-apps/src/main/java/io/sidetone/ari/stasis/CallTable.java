package io.sidetone.ari.stasis;

import io.sidetone.ari.event.AriEvent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which call a channel or a bridge belongs to. */
final class CallTable {

    private final Map<String, StasisCall> callers = new ConcurrentHashMap<>();
    private final Map<String, StasisCall> watched = new ConcurrentHashMap<>();

    void add(StasisCall call) {
        callers.put(call.id(), call);
    }

    /** Forgets a call and all that it watched. */
    void remove(StasisCall call) {
        callers.remove(call.id(), call);
        watched.values().removeIf(call::equals);
    }

    /** Has a call hear of another channel or bridge. */
    void watch(String id, StasisCall call) {
        watched.put(id, call);
    }

    void unwatch(String id, StasisCall call) {
        watched.remove(id, call);
    }

    /** Calls that are led now. */
    Collection<StasisCall> calls() {
        return List.copyOf(callers.values());
    }

    /** Whether a call has more than its own channel. */
    boolean isSteered(StasisCall call) {
        return watched.containsValue(call);
    }

    /** Whether a StasisStart is of a leg, or of somebody who stands in somebody's place now. */
    boolean expects(AriEvent start) {
        return watched.containsKey(start.channelId()) || owner(replaced(start)).isPresent();
    }

    /**
     * Whoever stands in somebody's place belongs to the same call from now on: the next event may
     * be of the new one, and must not wait for the call's own thread to watch it.
     */
    void succeed(AriEvent start) {
        owner(replaced(start)).ifPresent(call -> watch(start.channelId(), call));
    }

    private static String replaced(AriEvent start) {
        return start.tree().path("replace_channel").path("id").asText();
    }

    /** The ids of all channels and bridges that belong to calls. */
    Set<String> ids() {
        var all = new LinkedHashSet<>(callers.keySet());
        all.addAll(watched.keySet());
        return all;
    }

    /** All whom an event concerns: mostly one, two when calls are transferred to each other. */
    Set<StasisCall> concerned(AriEvent event) {
        var concerned = new LinkedHashSet<StasisCall>();
        event.subjects().forEach(id -> owner(id).ifPresent(concerned::add));
        return concerned;
    }

    private Optional<StasisCall> owner(String id) {
        @Nullable StasisCall caller = callers.get(id);
        return Optional.ofNullable(caller == null ? watched.get(id) : caller);
    }
}
