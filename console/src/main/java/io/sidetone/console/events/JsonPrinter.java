package io.sidetone.console.events;

import io.sidetone.manager.json.StreamJson;
import io.sidetone.manager.stream.StreamItem;
import java.io.IOException;
import java.io.OutputStream;

/** Shows items as lines of JSON. */
final class JsonPrinter implements ItemPrinter {

    /** Some fifty lines: handing each over alone would cost more than making it. */
    private static final int MANY = 32 * 1024;

    private final StreamJson json = new StreamJson();

    @Override
    public void print(StreamItem item, OutputStream out) throws IOException {
        json.add(item);
        if (json.size() > MANY) {
            flush(out);
        }
    }

    @Override
    public void flush(OutputStream out) throws IOException {
        if (json.size() > 0) {
            json.writeTo(out);
        }
    }

    @Override
    public boolean tellsPeople() {
        return false;
    }
}
