package io.sidetone.core.trunk.guard;

import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.number.Extension;
import io.sidetone.core.number.InvalidNumber;
import io.sidetone.core.number.PartyNumber;
import io.sidetone.core.number.PublicNumber;
import io.sidetone.core.number.ShortNumber;
import io.sidetone.core.number.SipUser;
import io.sidetone.core.number.StarCode;
import io.sidetone.core.number.Unplaced;
import io.sidetone.core.number.Withheld;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is called, as far as it matters to the guard.
 *
 * @param text for people; safe to print
 * @param kinds what kind of line; more than one where the number does not tell, none when nobody
 *     can be called
 * @param country two letters; empty for what belongs to none, or to the house's own
 * @param e164 plus and digits; empty when it is no public number
 */
record Called(String text, Set<LineKind> kinds, Optional<String> country, String e164) {

    static Called of(PartyNumber number) {
        return switch (number) {
            case PublicNumber(var e164, var country, var type, var valid, _) ->
                    new Called(
                            e164,
                            valid ? LineKind.of(type) : EnumSet.of(LineKind.UNKNOWN),
                            country,
                            e164);
            case ShortNumber(var digits, var cost) -> of(digits, LineKind.of(cost));
            case Unplaced(var digits, _) -> of(digits, LineKind.UNKNOWN);
            case SipUser _ -> of(number.text(), LineKind.SIP);
            case StarCode(var code) -> of(code, LineKind.CODE);
            case Extension _, InvalidNumber _, Withheld _, EmergencyNumber _ ->
                    new Called(number.text(), Set.of(), Optional.empty(), "");
        };
    }

    private static Called of(String text, LineKind kind) {
        return new Called(text, EnumSet.of(kind), Optional.empty(), "");
    }

    boolean isNobody() {
        return kinds.isEmpty();
    }

    boolean isOrdinary() {
        return kinds.stream().anyMatch(LineKind.ORDINARY::contains);
    }

    /** Whether it is a public number that no country gives out, as satellites have. */
    boolean isOfNoCountry() {
        return !e164.isEmpty() && country.isEmpty();
    }

    /** Whether it leaves the country, satellites and numbers of no country included. */
    boolean isAbroad(Optional<String> home) {
        return isOfNoCountry() || (country.isPresent() && !country.equals(home));
    }

    /** {@code +43664… (mobile in AT)}. */
    String described() {
        var what = kinds.stream().map(LineKind::word).collect(Collectors.joining(" or "));
        return "%s (%s%s)".formatted(text, what, country.map(" in "::concat).orElse(""));
    }
}
