package io.sidetone.core.number;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How numbers are dialled and written where the house stands.
 *
 * @param country two letters (ISO 3166-1), in capitals; without it only international numbers are
 *     understood
 * @param areaCode put before what is dialled without one, with or without the 0 before it
 * @param outsideLine what is dialled to leave the house; never part of a caller ID
 * @param internationalPrefix what is dialled instead of the plus; the country's when empty
 * @param extensions the house's own numbers
 * @param trunkNumbers how trunks write caller IDs
 */
public record NumberPlan(
        Optional<String> country,
        Optional<DialPrefix> areaCode,
        Optional<DialPrefix> outsideLine,
        Optional<DialPrefix> internationalPrefix,
        List<ExtensionPattern> extensions,
        TrunkNumbers trunkNumbers) {

    /** Up to five digits: longer ones are rare in a house, shorter public numbers are services. */
    private static final List<ExtensionPattern> USUAL =
            IntStream.rangeClosed(1, 5)
                    .mapToObj(length -> new ExtensionPattern("X".repeat(length)))
                    .toList();

    /**
     * @throws IllegalArgumentException when there is an area code and no country it could be in
     */
    public NumberPlan {
        extensions = List.copyOf(extensions);
        if (areaCode.isPresent() && country.isEmpty()) {
            throw new IllegalArgumentException("an area code means nothing without a country");
        }
    }

    /** A house that says where it stands and nothing else. */
    public static NumberPlan in(Optional<String> country) {
        return new NumberPlan(
                country,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                USUAL,
                TrunkNumbers.AUTO);
    }

    /** What is dialled once the house has been left: no outside line, and no extension. */
    NumberPlan beyondTheHouse() {
        return new NumberPlan(
                country, areaCode, Optional.empty(), internationalPrefix, List.of(), trunkNumbers);
    }

    /** Whether the house may have such an extension. */
    boolean isExtension(String digits) {
        return extensions.stream().anyMatch(pattern -> pattern.matches(digits));
    }

    /**
     * Whether such an extension was dialled. A number that begins like a call to the outside is
     * none, unless a pattern names these digits.
     */
    boolean isDialledExtension(String digits) {
        var leaving = outsideLine.map(DialPrefix::digits).filter(digits::startsWith).orElse("");
        return extensions.stream()
                .anyMatch(pattern -> pattern.matches(digits) && pattern.beginsWith(leaving));
    }
}
