package io.sidetone.manager.lcd;

import io.sidetone.manager.mailbox.MailboxPicture;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What there is to be shown at a moment.
 *
 * @param now on the house's clock
 * @param alert what is shown before all else while it lasts
 */
public record LcdScene(MailboxPicture mailboxes, ZonedDateTime now, Optional<LcdAlert> alert) {}
