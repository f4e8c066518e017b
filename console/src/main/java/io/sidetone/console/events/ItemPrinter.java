package io.sidetone.console.events;

import io.sidetone.manager.stream.StreamItem;
import java.io.IOException;
import java.io.OutputStream;

/** How an item is shown. */
interface ItemPrinter {

    /** Shows nothing. */
    ItemPrinter SILENT =
            new ItemPrinter() {
                @Override
                public void print(StreamItem item, OutputStream out) {}

                @Override
                public boolean tellsPeople() {
                    return false;
                }
            };

    /** Writes its lines in UTF-8, each with its end; it may wait for more before {@link #flush}. */
    void print(StreamItem item, OutputStream out) throws IOException;

    /** Writes what waited. */
    default void flush(OutputStream out) throws IOException {}

    /** Whether a person reads of lost connections there, and needs no other word of it. */
    boolean tellsPeople();
}
