package io.sidetone.console.outbox;

import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Result;
import io.sidetone.core.outbox.AttachedPicture;
import io.sidetone.core.outbox.Delivery;
import io.sidetone.core.outbox.MessageState;
import io.sidetone.core.outbox.Sender;
import io.sidetone.core.outbox.StoredMessage;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What {@code outbox show} found. */
record MessageReport(StoredMessage message, Path audio, ZoneId zone) implements Result {

    private static final List<String> HEADINGS =
            List.of("TO", "MAIL", "STATUS", "TRIED", "LAST", "SERVER SAID");

    @Override
    public Rendering text() {
        return new Rendering.Parts(
                List.of(
                        Rendering.lines(head()),
                        Rendering.lines(""),
                        new Rendering.Table(
                                HEADINGS, message.deliveries().stream().map(this::row).toList())));
    }

    @Override
    public Object json() {
        return MessageJson.from(message, audio);
    }

    private List<String> head() {
        var lines = new ArrayList<String>();
        lines.add("Message   " + message.id());
        lines.add("State     " + state());
        lines.add("From      " + sender(message.envelope().sender()));
        lines.add("Dialled   " + message.envelope().code());
        lines.add("Spoken    " + MessageText.time(message.created(), zone));
        if (message.state() != MessageState.DRAFT) {
            lines.add("Length    " + MessageText.length(message.length()));
            lines.add("Audio     " + audio);
        }
        AttachedPicture.beside(audio).ifPresent(it -> lines.add("Picture   " + it.file()));
        lines.add("Mail id   " + message.messageId());
        return lines;
    }

    private String state() {
        var state = MessageText.word(message.state());
        return MessageText.nextAttempt(message)
                .map(next -> state + ", next try " + MessageText.time(next, zone))
                .orElse(state);
    }

    private static String sender(Sender sender) {
        var number = sender.callerId().isBlank() ? "no number" : sender.callerId();
        return sender.name() + " (" + number + ")" + sender.mail().map(" "::concat).orElse("");
    }

    private List<String> row(Delivery delivery) {
        return List.of(
                delivery.recipient().name(),
                delivery.recipient().mail(),
                MessageText.word(delivery.status()),
                String.valueOf(delivery.attempts()),
                delivery.last().map(last -> MessageText.time(last, zone)).orElse("-"),
                delivery.serverSaid());
    }
}
