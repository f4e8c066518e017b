package io.sidetone.core.store;

import java.util.Iterator;
import java.util.function.Function;
import org.jdbi.v3.core.JdbiException;

/**
 * Rows that are read as they are asked for.
 *
 * @param rows as JDBI reads them
 * @param explained what a failure on the way means
 */
record Rows<T>(Iterator<T> rows, Function<JdbiException, StoreTrouble> explained)
        implements Iterator<T> {

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (JdbiException e) {
            throw explained.apply(e);
        }
    }

    @Override
    public T next() {
        try {
            return rows.next();
        } catch (JdbiException e) {
            throw explained.apply(e);
        }
    }
}
