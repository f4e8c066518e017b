package io.sidetone.core.trunk;

import io.sidetone.core.trunk.Offer.Way;
import java.util.Comparator;

/** Puts trunks that would take a call in the order of their group. */
final class RouteOrder {

    private RouteOrder() {}

    /** Trunks of which nothing tells one from the other stay as they are. */
    static Comparator<Way> of(GroupOrder order, LiveTrunks live) {
        return switch (order) {
            case ORDER, ROUND_ROBIN -> (_, _) -> 0;
            case LEAST_BUSY -> Comparator.comparingInt(way -> live.channels(way.channels()));
            case CHEAPEST -> Comparator.comparing(way -> way.way().perMinute());
        };
    }

    static String words(TrunkRoute route) {
        return route.name()
                + switch (route.order()) {
                    case ORDER -> ", in their order";
                    case ROUND_ROBIN -> ", by turns";
                    case LEAST_BUSY -> ", the least busy first";
                    case CHEAPEST -> ", the cheapest first";
                };
    }
}
