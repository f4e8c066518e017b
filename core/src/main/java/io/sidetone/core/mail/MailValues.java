package io.sidetone.core.mail;

import io.sidetone.core.outbox.Recipient;
import io.sidetone.core.outbox.StoredMessage;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/** What the placeholders of a {@link MailTemplate} stand for. */
final class MailValues {

    private final DateTimeFormatter date;

    /**
     * @param language of the names of days and months
     */
    MailValues(Locale language) {
        this.date = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", language);
    }

    Map<String, HeaderText> of(StoredMessage message, Recipient recipient) {
        var sender = message.envelope().sender();
        var number = sender.callerId().isBlank() ? "unknown number" : sender.callerId();
        var when = date.format(message.created().atZone(recipient.zone()));
        return Map.of(
                "sender", HeaderText.of(sender.name()),
                "recipient", HeaderText.of(recipient.name()),
                "date", HeaderText.of(when),
                "duration", HeaderText.of(inWords(message.length())),
                "number", HeaderText.of(number));
    }

    /** {@code 42 s}, {@code 3 min 12 s}, {@code 1 h 0 min 5 s}; rounded up to whole seconds. */
    static String inWords(Duration length) {
        var whole = length.plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS);
        var seconds = whole.toSecondsPart() + " s";
        if (whole.toHours() > 0) {
            return whole.toHours() + " h " + whole.toMinutesPart() + " min " + seconds;
        }
        return whole.toMinutes() > 0 ? whole.toMinutes() + " min " + seconds : seconds;
    }
}
