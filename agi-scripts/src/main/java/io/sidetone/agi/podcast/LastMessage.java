package io.sidetone.agi.podcast;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.outbox.Recipient;
import io.sidetone.core.outbox.StoredMessage;
import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.prompt.SpokenTime;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** Tells a caller how their last message fared: "delivered yesterday at 19:04". */
final class LastMessage {

    private final Outbox outbox;
    private final ZoneId zone;

    /**
     * @param zone the time zone of the house, whose clock the caller sees
     */
    LastMessage(Outbox outbox, ZoneId zone) {
        this.outbox = outbox;
        this.zone = zone;
    }

    void tell(Call call, String senderKey) throws CallEnded {
        call.play(outbox.lastFrom(senderKey).map(this::stateOf).orElse(Phrases.LAST_NONE));
    }

    private Prompt stateOf(StoredMessage message) {
        var phrase =
                switch (message.deliveryState()) {
                    case DELIVERED -> "delivered";
                    case REFUSED -> "failed";
                    case QUEUED, DELAYED, HELD, UNKNOWN -> "queued";
                };
        var recipients =
                message.envelope().recipients().stream()
                        .map(Recipient::name)
                        .collect(Collectors.joining(", "));
        var when = message.lastAttempt().orElse(message.created());
        return Phrases.last(phrase, recipients, SpokenTime.value(when, zone));
    }
}
