package io.sidetone.core.cdr;

import io.sidetone.core.store.Schema;
import java.util.List;

/** The table in which calls are written down. */
public final class CallRecordSchema {

    /** To be asked of the house's store. */
    public static final Schema SCHEMA =
            new Schema("call-records", CallRecordSchema.class, List.of("V1__call_records.sql"));

    private CallRecordSchema() {}
}
