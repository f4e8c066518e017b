package io.sidetone.agi.screening.rule;

import io.sidetone.core.number.InvalidNumber;
import io.sidetone.core.number.NumberType;
import io.sidetone.core.number.OutsideNumber;
import io.sidetone.core.number.PublicNumber;
import io.sidetone.core.number.ShortNumber;
import io.sidetone.core.number.Withheld;
import java.util.ArrayList;
import java.util.List;

/** What of a number rules can be about. */
final class RuleTraits {

    private RuleTraits() {}

    /** None for nobody: two withheld numbers are not the same. */
    static List<String> key(OutsideNumber number) {
        var key = number.key();
        return key.isEmpty() ? List.of() : List.of(key);
    }

    /**
     * How it begins, in each of these lengths that it has.
     *
     * @param lengths with the plus, the longest first
     */
    static List<String> beginnings(OutsideNumber number, List<Integer> lengths) {
        if (!(number instanceof PublicNumber known)) {
            return List.of();
        }
        var beginnings = new ArrayList<String>(lengths.size());
        for (var length : lengths) {
            if (length <= known.e164().length()) {
                beginnings.add(known.e164().substring(0, length));
            }
        }
        return beginnings;
    }

    static List<String> country(OutsideNumber number) {
        return number instanceof PublicNumber known
                ? known.country().map(List::of).orElse(List.of())
                : List.of();
    }

    static List<NumberType> type(OutsideNumber number) {
        return switch (number) {
            case PublicNumber known -> List.of(known.type());
            case ShortNumber service when service.cost() == ShortNumber.Cost.PREMIUM ->
                    List.of(NumberType.PREMIUM);
            default -> List.of();
        };
    }

    /** A number that cannot be placed may well be somebody's, and so may a SIP name. */
    static List<Match> withheldOrInvalid(OutsideNumber number) {
        return switch (number) {
            case Withheld _ -> List.of(new Match.Anonymous());
            case InvalidNumber _ -> List.of(new Match.Invalid());
            case PublicNumber known when !known.valid() -> List.of(new Match.Invalid());
            default -> List.of();
        };
    }
}
