package io.sidetone.core.trunk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a prefix leads: a trunk, or a group of them. */
final class TrunkRoute {

    private final String prefix;
    private final String name;
    private final List<Trunk> trunks;
    private final GroupOrder order;
    private final AtomicInteger turn = new AtomicInteger();

    /**
     * @param prefix digits; empty for what is dialled without any
     * @param name in words, {@code group outside}
     */
    TrunkRoute(String prefix, String name, List<Trunk> trunks, GroupOrder order) {
        this.prefix = prefix;
        this.name = name;
        this.trunks = List.copyOf(trunks);
        this.order = order;
    }

    String prefix() {
        return prefix;
    }

    String name() {
        return name;
    }

    GroupOrder order() {
        return order;
    }

    boolean takesUsers() {
        return trunks.stream().anyMatch(trunk -> trunk.kind().takesUsers());
    }

    /** Whether something was dialled behind its prefix. */
    boolean isBehind(String dialled) {
        return dialled.startsWith(prefix) && dialled.length() > prefix.length();
    }

    /** Its trunks as this call is to ask them; in a round, the next call begins with the next. */
    List<Trunk> inTurn() {
        var row = new ArrayList<>(trunks);
        if (order == GroupOrder.ROUND_ROBIN && !row.isEmpty()) {
            Collections.rotate(row, -Math.floorMod(turn.getAndIncrement(), row.size()));
        }
        return row;
    }
}
