package io.sidetone.console.outbox;

import io.sidetone.console.output.ExitStatus;
import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Rendering.Line;
import io.sidetone.console.output.Result;
import io.sidetone.console.output.Tint;
import io.sidetone.core.outbox.BrokenMessage;
import io.sidetone.core.outbox.MessageState;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.outbox.StoredMessage;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code outbox list} found. */
record MessageList(
        List<StoredMessage> messages,
        List<MessageJson> shapes,
        List<BrokenMessage> broken,
        ZoneId zone)
        implements Result {

    private static final List<String> HEADINGS =
            List.of("ID", "STATE", "SPOKEN", "LENGTH", "FROM", "TO", "NEXT TRY", "SERVER SAID");

    /** The list in JSON. */
    record Json(List<MessageJson> messages, List<Broken> broken) {}

    /** A message that cannot be read, in JSON. */
    record Broken(String id, String directory, String problem) {
        static Broken from(BrokenMessage message) {
            return new Broken(message.id(), message.directory().toString(), message.problem());
        }
    }

    static MessageList of(Outbox outbox, Set<MessageState> states, ZoneId zone) {
        var messages =
                outbox.list().stream().filter(each -> states.contains(each.state())).toList();
        var shapes =
                messages.stream()
                        .map(each -> MessageJson.from(each, outbox.audioOf(each)))
                        .toList();
        return new MessageList(messages, shapes, outbox.broken(), zone);
    }

    @Override
    public Rendering text() {
        var parts = new ArrayList<Rendering>();
        parts.add(
                messages.isEmpty()
                        ? Rendering.lines("No messages.")
                        : new Rendering.Table(HEADINGS, messages.stream().map(this::row).toList()));
        if (!broken.isEmpty()) {
            parts.add(new Rendering.Lines(broken.stream().map(MessageList::complaint).toList()));
        }
        return new Rendering.Parts(parts);
    }

    @Override
    public Object json() {
        return new Json(shapes, broken.stream().map(Broken::from).toList());
    }

    @Override
    public ExitStatus status() {
        return broken.isEmpty() ? ExitStatus.OK : ExitStatus.PROBLEMS;
    }

    private List<String> row(StoredMessage message) {
        return List.of(
                MessageText.shortId(message),
                MessageText.word(message.state()),
                MessageText.time(message.created(), zone),
                MessageText.length(message.length()),
                message.envelope().sender().name(),
                message.envelope().recipients().stream()
                        .map(to -> to.name())
                        .collect(Collectors.joining(", ")),
                MessageText.nextAttempt(message)
                        .map(next -> MessageText.time(next, zone))
                        .orElse("-"),
                MessageText.serverSaid(message));
    }

    private static Line complaint(BrokenMessage message) {
        return new Line(
                "cannot be read: %s: %s".formatted(message.directory(), message.problem()),
                Tint.BAD);
    }
}
