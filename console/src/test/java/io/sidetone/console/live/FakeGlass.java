package io.sidetone.console.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/** A terminal whose keys a test presses, and which keeps what was written. */
final class FakeGlass implements Glass {

    final StringBuilder written = new StringBuilder();
    int columns = 80;
    int rows = 24;
    boolean isClosed;
    int suspensions;
    private final Queue<Integer> typed = new ArrayDeque<>();
    private final Queue<Event> events = new ArrayDeque<>();

    /** What is typed next, character by character. */
    FakeGlass types(String text) {
        text.chars().forEach(typed::add);
        return this;
    }

    /** Nothing is typed for a while. */
    FakeGlass tick() {
        typed.add(NOTHING);
        return this;
    }

    /** What happens with the next tick or key. */
    FakeGlass happens(Event event) {
        events.add(event);
        return this;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int read(Duration atMost) {
        return typed.isEmpty() ? GONE : typed.remove();
    }

    @Override
    public void write(String text) {
        written.append(text);
    }

    @Override
    public Event event() {
        return events.isEmpty() ? Event.NONE : events.remove();
    }

    @Override
    public void suspend() {
        suspensions++;
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
