package io.sidetone.core.outbox;

import java.time.ZoneId;

/**
 * Who receives a message.
 *
 * @param name how the recipient is called
 * @param mail the recipient's address
 * @param zone where the recipient lives, for dates
 */
public record Recipient(String name, String mail, ZoneId zone) {}
