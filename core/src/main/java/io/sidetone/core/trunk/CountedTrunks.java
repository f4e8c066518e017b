package io.sidetone.core.trunk;

import java.util.HashMap;
import java.util.Map;

/** Asks for the calls of a trunk once, for one decision. */
final class CountedTrunks implements LiveTrunks {

    private final LiveTrunks live;
    private final Map<String, Integer> known = new HashMap<>();

    CountedTrunks(LiveTrunks live) {
        this.live = live;
    }

    @Override
    public int channels(String endpoint) {
        return known.computeIfAbsent(endpoint, live::channels);
    }
}
