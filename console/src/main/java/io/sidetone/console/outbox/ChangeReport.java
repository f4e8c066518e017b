package io.sidetone.console.outbox;

import io.sidetone.console.output.ExitStatus;
import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Rendering.Line;
import io.sidetone.console.output.Result;
import io.sidetone.console.output.Tint;
import java.util.List;

/** What came of changing some messages. */
record ChangeReport(List<Entry> entries) implements Result {

    /**
     * What came of changing one message; this is its JSON too.
     *
     * @param id the message's id, or what the user wrote when there is none
     * @param done whether it was changed
     * @param said what happened, or why nothing did
     */
    record Entry(String id, boolean done, String said) {}

    @Override
    public Rendering text() {
        return entries.isEmpty()
                ? Rendering.lines("No messages.")
                : new Rendering.Lines(entries.stream().map(ChangeReport::line).toList());
    }

    @Override
    public Object json() {
        return entries;
    }

    @Override
    public ExitStatus status() {
        return entries.stream().allMatch(Entry::done) ? ExitStatus.OK : ExitStatus.FIXABLE;
    }

    private static Line line(Entry entry) {
        return new Line(entry.id() + ": " + entry.said(), entry.done() ? Tint.PLAIN : Tint.BAD);
    }
}
