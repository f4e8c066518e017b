package io.sidetone.agi.screening.store;

import io.sidetone.core.store.Schema;
import java.util.List;

/** The tables in which screening keeps its lists, its memory and its log. */
public final class ScreeningSchema {

    /** To be asked of the house's store. */
    public static final Schema SCHEMA =
            new Schema("screening", ScreeningSchema.class, List.of("V1__screening.sql"));

    private ScreeningSchema() {}
}
