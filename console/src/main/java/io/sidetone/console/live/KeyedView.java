package io.sidetone.console.live;

import io.sidetone.console.output.Rendering.Line;
import java.util.List;

/** A view whose keys stand in a table. Called by one thread. */
public interface KeyedView {

    /**
     * What is to be seen above the help line.
     *
     * @param columns of the terminal, 20 or more
     * @param rows for it, 4 or more
     */
    List<Line> body(int columns, int rows);

    /** What can be pressed now. */
    KeyTable keys();
}
