package io.sidetone.core.number;

/**
 * One public number as it is written here and there.
 *
 * @param e164 {@code +4930123456}
 * @param international for people, {@code +49 30 123456} (ITU-T E.123)
 * @param national for people of its country, {@code 030 123456}
 * @param withPrefix digits behind the house's international prefix, {@code 004930123456}
 * @param dialled digits as dialled on a telephone of the house, the outside line included
 * @param rfc3966 {@code tel:+49-30-123456}, with {@code ;ext=} where there is an extension
 */
public record WrittenForms(
        String e164,
        String international,
        String national,
        String withPrefix,
        String dialled,
        String rfc3966) {}
