package io.sidetone.core.trunk;

import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.PublicNumber;
import java.util.Optional;

/**
 * What was dialled, ready to be written as a trunk wants it: digits only, one plus at most.
 *
 * @param international country code first; a service's short number is itself, for no country code
 *     leads to it; empty when nobody knows
 * @param national as from a plain telephone of the country; empty when nobody knows
 * @param raw as dialled, without prefixes and separators
 * @param isPublic whether a plus or 00 may stand before {@code international}
 */
record DialledNumber(
        Optional<String> international, Optional<String> national, String raw, boolean isPublic) {

    /** A number of the public network. */
    static DialledNumber of(PublicNumber number, Optional<String> raw, Numbers beyondTheHouse) {
        var national = beyondTheHouse.forms(number).dialled();
        return new DialledNumber(
                Optional.of(number.e164().substring(1)),
                Optional.of(national),
                raw.orElse(national),
                true);
    }

    /** A short number, written one way only. */
    static DialledNumber service(String digits) {
        return new DialledNumber(Optional.of(digits), Optional.of(digits), digits, false);
    }

    /** Digits of which nobody knows where they lead. */
    static DialledNumber unplaced(String digits) {
        return new DialledNumber(Optional.empty(), Optional.empty(), digits, false);
    }

    String plus() {
        return isPublic ? "+" : "";
    }

    String prefix() {
        return isPublic ? "00" : "";
    }
}
