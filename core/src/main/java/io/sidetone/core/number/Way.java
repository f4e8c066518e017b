package io.sidetone.core.number;

import java.util.ArrayList;
import java.util.List;

/** The ways to read digits as a public number. The first that finds a valid one is right. */
enum Way {

    /** Behind a plus there is a country code, and nothing else is tried. */
    PLUS,

    /** Behind the international prefix, the house's or the country's. */
    INTERNATIONAL_PREFIX,

    /** As one writes it within the country: with its trunk prefix where the number needs one. */
    NATIONAL,

    /** With the house's own country code and no plus, as many trunks write. */
    OWN_COUNTRY_CODE,

    /** Within the country, the trunk prefix left out. */
    NATIONAL_WITHOUT_TRUNK_PREFIX,

    /** A service of the country with a short number. */
    SHORT_NUMBER,

    /** With any country code and no plus. */
    ANY_COUNTRY_CODE,

    /** Behind 00, which the ITU recommends everywhere, where the country has another prefix. */
    ZERO_ZERO,

    /** Within the area. */
    LOCAL;

    /**
     * The order in which digits without a plus are read.
     *
     * @param trunkPrefixUsual whether the country's numbers are usually written with a trunk
     *     prefix; digits without it are hardly a national number then
     */
    static List<Way> order(Origin origin, TrunkNumbers numbers, boolean trunkPrefixUsual) {
        var ways = new ArrayList<Way>();
        ways.add(INTERNATIONAL_PREFIX);
        ways.addAll(
                origin == Origin.DIALLED
                        ? List.of(SHORT_NUMBER, LOCAL, NATIONAL)
                        : asTrunksWrite(numbers, trunkPrefixUsual));
        ways.add(ZERO_ZERO);
        return List.copyOf(ways);
    }

    /** Whether it means something only where it finds a number in use. */
    boolean isGuess(Origin origin) {
        return switch (this) {
            case OWN_COUNTRY_CODE, ANY_COUNTRY_CODE, ZERO_ZERO, SHORT_NUMBER -> true;
            case LOCAL -> origin != Origin.DIALLED;
            case PLUS, INTERNATIONAL_PREFIX, NATIONAL, NATIONAL_WITHOUT_TRUNK_PREFIX -> false;
        };
    }

    private static List<Way> asTrunksWrite(TrunkNumbers numbers, boolean trunkPrefixUsual) {
        return switch (numbers) {
            case NATIONAL -> List.of(NATIONAL, NATIONAL_WITHOUT_TRUNK_PREFIX, SHORT_NUMBER, LOCAL);
            case INTERNATIONAL ->
                    List.of(
                            ANY_COUNTRY_CODE,
                            NATIONAL,
                            NATIONAL_WITHOUT_TRUNK_PREFIX,
                            SHORT_NUMBER,
                            LOCAL);
            case AUTO ->
                    trunkPrefixUsual
                            ? List.of(
                                    NATIONAL,
                                    OWN_COUNTRY_CODE,
                                    NATIONAL_WITHOUT_TRUNK_PREFIX,
                                    SHORT_NUMBER,
                                    ANY_COUNTRY_CODE,
                                    LOCAL)
                            : List.of(
                                    NATIONAL,
                                    OWN_COUNTRY_CODE,
                                    NATIONAL_WITHOUT_TRUNK_PREFIX,
                                    SHORT_NUMBER,
                                    LOCAL,
                                    ANY_COUNTRY_CODE);
        };
    }
}
