package io.sidetone.core.outbox;

import java.util.Optional;

/**
 * Who speaks in a message. Name and caller ID may be hostile text.
 *
 * @param key what tells this sender from others: a person's key or the calling number
 * @param name how the recipient knows the sender
 * @param mail the sender's own address, for replies; empty when unknown
 * @param callerId the calling number as the network gave it; may be empty
 */
public record Sender(String key, String name, Optional<String> mail, String callerId) {}
