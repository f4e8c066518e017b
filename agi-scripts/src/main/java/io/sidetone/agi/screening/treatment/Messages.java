package io.sidetone.agi.screening.treatment;

import io.sidetone.agi.screening.judge.IncomingCall;
import io.sidetone.core.call.Call;
import io.sidetone.core.outbox.Envelope;
import io.sidetone.core.outbox.OnHangup;
import io.sidetone.core.outbox.Recipient;
import io.sidetone.core.outbox.Sender;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The envelopes of what callers say who are turned away. */
final class Messages {

    private static final String FEATURE = "screening";

    /** No mail reaches this (RFC 2606, 2), should anybody ever try. */
    private static final Recipient NOBODY =
            new Recipient("nobody", "nobody@nobody.invalid", ZoneOffset.UTC);

    private Messages() {}

    /** What is said to the house's people: sent unless the line breaks before anything is said. */
    static Envelope to(
            List<Recipient> people, Call call, IncomingCall from, Duration minimumSound) {
        return envelope("let-speak", people, call, from, minimumSound, OnHangup.SEND);
    }

    /** What nobody will hear: discarded whatever happens. */
    static Envelope toNobody(Call call, IncomingCall from) {
        return envelope("tarpit", List.of(NOBODY), call, from, Duration.ZERO, OnHangup.DISCARD);
    }

    private static Envelope envelope(
            String code,
            List<Recipient> recipients,
            Call call,
            IncomingCall from,
            Duration minimumSound,
            OnHangup onHangup) {
        return new Envelope(
                FEATURE, code, sender(from), recipients, call.channelId(), minimumSound, onHangup);
    }

    private static Sender sender(IncomingCall call) {
        var number = call.number().text();
        var key = number.isEmpty() ? "anonymous" : number;
        return new Sender(key, call.name().isBlank() ? key : call.name(), Optional.empty(), number);
    }
}
