package io.sidetone.core.mail;

import java.util.Locale;

/**
 * The words of a mail.
 *
 * @param fromName the name shown beside the house's own address
 * @param subject the subject
 * @param body the text above the attachment
 * @param language of the names of days and months
 */
record Wording(MailTemplate fromName, MailTemplate subject, MailTemplate body, Locale language) {}
