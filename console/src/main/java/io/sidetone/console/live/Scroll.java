package io.sidetone.console.live;

import java.util.List;

/** Where a person is in a list that may be longer than the screen. */
public final class Scroll {

    private int selected;
    private int top;
    private int height = 1;
    private int count;

    /** The keys that move it. */
    public List<Key> keys() {
        return List.of(
                Key.doing("up", "", "One row up.", () -> move(-1)),
                Key.doing("down", "", "One row down.", () -> move(1)),
                Key.doing("page-up", "", "One page up.", () -> move(-height)),
                Key.doing("page-down", "", "One page down.", () -> move(height)),
                Key.doing("home", "", "The first row.", () -> move(-count)),
                Key.doing("end", "", "The last row.", () -> move(count)));
    }

    /**
     * Fits it to a list that may have changed, and to a screen that may have.
     *
     * @param count of entries, 0 or more
     * @param height rows to show them in, 1 or more
     */
    public void fit(int count, int height) {
        this.count = count;
        this.height = Math.max(1, height);
        selected = Math.clamp(selected, 0, Math.max(0, count - 1));
        int lowest = Math.max(0, count - this.height);
        int highest = Math.max(0, selected - this.height + 1);
        top = Math.clamp(Math.clamp(top, highest, Math.max(highest, selected)), 0, lowest);
    }

    /** Selects an entry, as one that has moved in its list. */
    public void select(int index) {
        selected = Math.max(0, index);
    }

    /** The selected entry; 0 in an empty list. */
    public int selected() {
        return selected;
    }

    /** The first entry that is seen. */
    public int top() {
        return top;
    }

    /** One after the last entry that is seen. */
    public int bottom() {
        return Math.min(count, top + height);
    }

    private void move(int by) {
        select(selected + by);
        fit(count, height);
    }
}
