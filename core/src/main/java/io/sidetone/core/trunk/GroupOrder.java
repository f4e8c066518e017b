package io.sidetone.core.trunk;

/** In which order the trunks of a group are tried. */
public enum GroupOrder {

    /** As they are written. */
    ORDER,

    /** Each call begins with the next one. */
    ROUND_ROBIN,

    /** The one with the fewest calls first. */
    LEAST_BUSY,

    /** The one that asks least for this number first. */
    CHEAPEST
}
