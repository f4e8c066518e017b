package io.sidetone.console.events;

import io.sidetone.console.output.Console;
import io.sidetone.manager.stream.StreamItem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Shows items as lines for people. */
record TextPrinter(Console console, EventText text, boolean tellsPeople) implements ItemPrinter {

    @Override
    public void print(StreamItem item, OutputStream out) throws IOException {
        var lines = new StringBuilder(160);
        for (var line : text.lines(item)) {
            lines.append(console.painted(line)).append('\n');
        }
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
