package io.sidetone.core.outbox;

import java.nio.file.Path;

/** Hands messages to a mail server, one recipient at a time. */
@FunctionalInterface
public interface Mailer {

    /**
     * Delivers a message to one recipient. Blocks until the server has answered or a time-out has
     * passed; never throws for what a server or a network can do.
     *
     * @param message what to deliver; {@link StoredMessage#messageId} is used at each attempt
     * @param recipient one of the message's
     * @param audio the recording, 16-bit mono 8 kHz WAV
     */
    DeliveryResult deliver(StoredMessage message, Recipient recipient, Path audio);
}
