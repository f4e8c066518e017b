package io.sidetone.console.live;

import io.sidetone.console.output.Rendering;
import java.util.List;

/**
 * What a person looks at and acts upon while it changes. Painted on a tick and after a key, never
 * per event. Called by one thread.
 */
public interface LiveView {

    /**
     * What is to be seen now.
     *
     * @param columns of the terminal, 20 or more
     * @param rows of the terminal, 5 or more
     * @return at most so many rows; hostile characters in them are made harmless when they are
     *     painted
     */
    List<Rendering.Line> frame(int columns, int rows);

    /**
     * A key was pressed.
     *
     * @param key the character itself, or {@code up}, {@code down}, {@code left}, {@code right},
     *     {@code enter}, {@code escape}, {@code page-up}, {@code page-down}, {@code home}, {@code
     *     end}, {@code backspace}
     * @return whether to go on; false leaves the screen
     */
    boolean press(String key);
}
