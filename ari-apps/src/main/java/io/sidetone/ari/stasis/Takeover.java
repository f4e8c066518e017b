package io.sidetone.ari.stasis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.sidetone.ari.event.AriEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * People who talk in a bridge of a Sidetone that is gone.
 *
 * @param bridgeId where they talk
 * @param caller whoever came first, as ARI describes their channel
 * @param partners the ids of the channels of all others
 */
record Takeover(String bridgeId, JsonNode caller, List<String> partners) {

    Takeover {
        partners = List.copyOf(partners);
    }

    /**
     * All conversations among channels that nobody leads. Where somebody has not answered yet, or
     * is alone, there is none.
     *
     * @param orphans ids of those channels
     */
    static List<Takeover> among(Set<String> orphans, StasisState state) {
        var found = new ArrayList<Takeover>();
        state.bridges()
                .forEach((bridge, channels) -> {
                    var members = new HashSet<>(channels);
                    members.retainAll(orphans);
                    members.removeIf(id -> !state.isUp(id));
                    if (members.size() > 1) {
                        found.add(of(bridge, members, state));
                    }
                });
        return found;
    }

    private static Takeover of(String bridge, Set<String> members, StasisState state) {
        var caller =
                members.stream()
                        .filter(id -> !id.startsWith(SteeredChannel.LEG_PREFIX))
                        .findFirst()
                        .orElseGet(() -> members.iterator().next());
        var others = members.stream().filter(id -> !id.equals(caller)).toList();
        return new Takeover(bridge, state.channel(caller), others);
    }

    /** The name of the flow that the dialplan gave the caller to; empty when it cannot be told. */
    String flow() {
        var arguments = caller.path("dialplan").path("app_data").asText().split(",", -1);
        return arguments.length > 1 ? arguments[1] : "";
    }

    /** The ids of the channels of all who talk. */
    Set<String> members() {
        var all = new HashSet<>(partners);
        all.add(caller.path("id").asText());
        return all;
    }

    /** The caller's entry into our application, as if it came now. */
    AriEvent start() {
        var tree = JsonNodeFactory.instance.objectNode().put("type", "StasisStart");
        tree.putArray("args");
        tree.set("channel", caller);
        return new AriEvent("StasisStart", tree);
    }
}
