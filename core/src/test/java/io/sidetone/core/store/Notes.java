package io.sidetone.core.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** A small feature that keeps lines of text. */
final class Notes {

    static final Schema SCHEMA = new Schema("test-notes", Notes.class, List.of("V1__notes.sql"));
    static final Schema NEWER =
            new Schema("test-notes", Notes.class, List.of("V1__notes.sql", "V2__more.sql"));

    private Notes() {}

    static int put(Handle handle, String text) {
        return handle.createUpdate("insert into note (text) values (:text)")
                .bind("text", text)
                .execute();
    }

    static List<String> all(Store store) {
        return store.read(handle ->
                handle.createQuery("select text from note order by id").mapTo(String.class).list());
    }
}
