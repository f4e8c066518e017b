package io.sidetone.agi.screening.memory;

import org.jdbi.v3.core.Handle;

/** The table of what is open for a while. */
final class Windows {

    static final String EMERGENCY = "emergency";
    static final String BYPASS = "bypass";

    private Windows() {}

    static void put(Handle handle, String name, long moment, boolean once) {
        handle.createUpdate(
                        """
                        insert into screening_window (name, moment, once) values (:name, :moment, :once)
                        on conflict (name) do update
                        set moment = excluded.moment, once = excluded.once
                        """)
                .bind("name", name)
                .bind("moment", moment)
                .bind("once", once)
                .execute();
    }

    static void remove(Handle handle, String name) {
        handle.createUpdate("delete from screening_window where name = :name")
                .bind("name", name)
                .execute();
    }

    /** Removes a permit only as long as it is the one that is meant. */
    static void remove(Handle handle, String name, long moment) {
        handle.createUpdate(
                        """
                        delete from screening_window
                        where name = :name and moment = :moment and once = :once
                        """)
                .bind("name", name)
                .bind("moment", moment)
                .bind("once", true)
                .execute();
    }
}
