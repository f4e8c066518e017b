package io.sidetone.core.store;

import java.sql.Connection;
import java.sql.SQLException;

/** The kind of database under a store, as far as it matters which. */
sealed interface Database permits SqliteFile, PostgresServer {

    /** What a connection is for. */
    enum Purpose {
        READ,
        /** Other writers are waited for at the beginning, not at the first write. */
        WRITE
    }

    /** Makes what must be there before the first connection. */
    void prepare();

    /** Whether there is something to be opened already. */
    boolean exists();

    /** A connection of its own, to be closed. */
    Connection connect(Purpose purpose) throws SQLException;

    /** How a column is declared that numbers its rows and uses no number twice. */
    String rowNumber();

    /** What it is, for people; holds no password. */
    String name();

    /** What went wrong and what to do about it. */
    StoreTrouble explain(SQLException failure);
}
