package io.sidetone.core.store;

/** The databases that a store may lie in. */
public enum DatabaseKind {
    SQLITE,
    POSTGRESQL
}
