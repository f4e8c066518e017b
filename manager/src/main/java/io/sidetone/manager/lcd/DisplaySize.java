package io.sidetone.manager.lcd;

/**
 * What LCDd says of its display.
 *
 * @param columns characters in a row, 1-256
 * @param rows 1-256
 */
public record DisplaySize(int columns, int rows) {

    /** LCDd's own limit (LCD_MAX_WIDTH, LCD_MAX_HEIGHT). */
    private static final int MOST = 256;

    /**
     * @throws IllegalArgumentException when there is no such display
     */
    public DisplaySize {
        if (columns < 1 || columns > MOST || rows < 1 || rows > MOST) {
            throw new IllegalArgumentException("a display of %dx%d".formatted(columns, rows));
        }
    }

    /** {@code 20x4}, as LCDd's configuration writes it. */
    @Override
    public String toString() {
        return columns + "x" + rows;
    }
}
