package io.sidetone.core.outbox;

/** What a take does to the takes before it, once something is spoken in it. */
public enum TakeKind {
    /** "Record again": it stands for all before. */
    REPLACE,
    /** "Append": it is heard after them. */
    APPEND
}
