package io.sidetone.core.trunk;

/** Which trunks have calls on them now. */
@FunctionalInterface
public interface LiveTrunks {

    /** As if no trunk had any. */
    LiveTrunks IDLE = _ -> 0;

    /**
     * Channels on a trunk, in both directions.
     *
     * @param endpoint the trunk's, {@code PJSIP/provider}
     */
    int channels(String endpoint);
}
