package io.sidetone.core.outbox;

import java.time.Duration;
import java.util.List;

/**
 * All about a message but what is said in it; known before the caller speaks.
 *
 * @param feature the flow it comes from, such as {@code podcast}
 * @param code what the caller dialled to reach the recipients
 * @param sender who speaks
 * @param recipients who receives it, each for themselves; at least one
 * @param channelId the channel that is recorded, Asterisk's unique id
 * @param minimumSound with less sound than this it is not a message
 * @param onHangup what a hang-up without a word does
 */
public record Envelope(
        String feature,
        String code,
        Sender sender,
        List<Recipient> recipients,
        String channelId,
        Duration minimumSound,
        OnHangup onHangup) {

    /**
     * @throws IllegalArgumentException when nobody is to receive it
     */
    public Envelope {
        recipients = List.copyOf(recipients);
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("a message needs a recipient");
        }
    }
}
