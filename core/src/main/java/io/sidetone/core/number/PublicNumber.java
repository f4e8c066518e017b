package io.sidetone.core.number;

import java.util.Optional;

/**
 * A number of the public network (ITU-T E.164).
 *
 * @param e164 plus and digits, {@code +4930123456}
 * @param country two letters (ISO 3166-1); empty for numbers of no country, such as satellites',
 *     and where an invalid number's country cannot be told
 * @param type what kind of line answers there; {@link NumberType#UNKNOWN} when not valid
 * @param valid whether its country gives out such numbers; else only its length is right
 * @param extension what is dialled once the other side has answered, digits; no part of the key
 */
public record PublicNumber(
        String e164,
        Optional<String> country,
        NumberType type,
        boolean valid,
        Optional<String> extension)
        implements OutsideNumber {

    @Override
    public String key() {
        return e164;
    }

    @Override
    public String text() {
        return e164;
    }
}
