package io.sidetone.console.output;

import java.util.List;

/** Lines that are the result themselves, to be pasted or piped. */
public record PrintedLines(List<String> lines) implements Result {

    public PrintedLines {
        lines = List.copyOf(lines);
    }

    @Override
    public Rendering text() {
        return Rendering.lines(lines);
    }

    @Override
    public Object json() {
        return lines;
    }
}
