package io.sidetone.console.output;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * Prints what may be long as it comes: rows under one heading, or a line of JSON each.
 *
 * @param <T> what a row is about
 */
public final class Pages<T> {

    /** How some of it looks. */
    @FunctionalInterface
    public interface Page<T> {
        /**
         * The rows.
         *
         * @param isFirst whether the headings are still to come
         */
        Rendering of(List<T> things, boolean isFirst);
    }

    /** What is held in memory at once. */
    private static final int SIZE = 200;

    private final Console console;
    private final boolean json;
    private final Page<T> page;
    private final Function<T, Object> line;
    private boolean isFirst = true;

    /**
     * Prints nothing yet.
     *
     * @param json whether programs read it
     * @param line what a line of JSON holds
     */
    public Pages(Console console, boolean json, Page<T> page, Function<T, Object> line) {
        this.console = console;
        this.json = json;
        this.page = page;
        this.line = line;
    }

    private record Shown(Rendering text, Object json) implements Result {}

    /** Prints them all, unless nobody reads any more. */
    public void print(Iterator<T> things) {
        while (things.hasNext() && !console.isDeserted()) {
            var some = new ArrayList<T>();
            while (things.hasNext() && some.size() < SIZE) {
                some.add(things.next());
            }
            print(some);
        }
    }

    /** Says so when there was none. */
    public void printNothing(String said) {
        if (isFirst && !json) {
            show(List.of());
            console.say(said);
        }
    }

    private void print(List<T> things) {
        if (json) {
            things.forEach(
                    thing -> console.showJson(new Shown(Rendering.lines(), line.apply(thing))));
        } else {
            show(things);
        }
        isFirst = false;
    }

    private void show(List<T> things) {
        console.show(new Shown(page.of(things, isFirst), List.of()));
    }
}
