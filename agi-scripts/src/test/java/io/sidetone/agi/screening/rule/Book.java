package io.sidetone.agi.screening.rule;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.core.number.DialPrefix;
import io.sidetone.core.number.InvalidNumber;
import io.sidetone.core.number.NumberPlan;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.OutsideNumber;
import io.sidetone.core.number.PublicNumber;
import io.sidetone.core.number.ShortNumber;
import io.sidetone.core.number.TrunkNumbers;
import io.sidetone.core.number.Withheld;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rules for tests, and whether one matches, found out without any index. */
final class Book {

    static final Instant NOW = Instant.parse("2026-11-18T11:00:00Z");
    static final String OWN = "+4930123456";

    static final NumberPlan BERLIN =
            new NumberPlan(
                    Optional.of("DE"),
                    Optional.of(new DialPrefix("030")),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    TrunkNumbers.AUTO);
    static final Numbers NUMBERS = new Numbers(PhoneNumberUtil.getInstance(), BERLIN);
    static final MatchReader READER = new MatchReader(NUMBERS);

    private Book() {}

    static Rule blocks(String match, String place) {
        return new Rule(
                RuleList.BLOCK, READER.read(match), place, "", Optional.empty(), Optional.empty());
    }

    static Rule until(Rule rule, Instant expires) {
        return new Rule(
                rule.list(),
                rule.match(),
                rule.place(),
                rule.note(),
                Optional.of(expires),
                rule.treatment());
    }

    /** As {@link Match} says, word by word. */
    static boolean matches(Match match, OutsideNumber number) {
        var e164 = number instanceof PublicNumber known ? known.e164() : "";
        return switch (match) {
            case Match.Exact(var key) -> number.key().equals(key);
            case Match.Prefix(var digits) -> e164.startsWith(digits);
            case Match.Range(var from, var to) ->
                    e164.length() == from.length()
                            && e164.compareTo(from) >= 0
                            && e164.compareTo(to) <= 0;
            case Match.Regex(var expression) -> new BoundedPattern(expression).isIn(number.key());
            case Match.Country(var code) ->
                    number instanceof PublicNumber known
                            && known.country().filter(code::equals).isPresent();
            case Match.OfType(var type) ->
                    number instanceof PublicNumber known
                            ? known.type() == type
                            : number instanceof ShortNumber service
                                    && type.name().equals("PREMIUM")
                                    && service.cost() == ShortNumber.Cost.PREMIUM;
            case Match.Anonymous _ -> number instanceof Withheld;
            case Match.Invalid _ ->
                    number instanceof InvalidNumber
                            || (number instanceof PublicNumber known && !known.valid());
            case Match.Neighbour(var digits) ->
                    e164.length() > digits
                            && OWN.length() > digits
                            && e164.startsWith(OWN.substring(0, digits + 1));
        };
    }
}
