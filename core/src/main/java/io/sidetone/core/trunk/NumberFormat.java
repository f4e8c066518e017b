package io.sidetone.core.trunk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which trunks want numbers, by the words of the configuration. */
enum NumberFormat {

    /** {@code 4930123456}. */
    E164,

    /** {@code +4930123456}. */
    E164_PLUS,

    /**
     * As dialled from a plain telephone of the house's country: {@code 030123456}, {@code 00331…}.
     */
    NATIONAL,

    /** {@code 004930123456}, whatever the country's own international prefix is. */
    INTERNATIONAL_00,

    /** As dialled, the access prefix left out. */
    RAW;

    /** {@code international-00}, as it is written in the configuration. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The form of that word. */
    static Optional<NumberFormat> of(String word) {
        return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
    }

    /** A number in this form; empty when it has none. */
    Optional<String> write(DialledNumber number) {
        return switch (this) {
            case E164 -> number.international();
            case E164_PLUS -> number.international().map(digits -> number.plus() + digits);
            case NATIONAL -> number.national();
            case INTERNATIONAL_00 -> number.international().map(digits -> number.prefix() + digits);
            case RAW -> Optional.of(number.raw());
        };
    }
}
