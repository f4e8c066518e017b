package io.sidetone.core.feature;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.core.config.Default;
import io.sidetone.core.number.DialPrefix;
import io.sidetone.core.number.ExtensionPattern;
import io.sidetone.core.number.NumberPlan;
import io.sidetone.core.number.TrunkNumbers;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The section {@code house} of the configuration: where the telephones stand.
 *
 * @param country the country whose numbers are dialled without a country code, two letters (ISO
 *     3166-1); without it, caller IDs are compared digit by digit
 * @param zone the clock on the wall; the machine's when left out
 * @param areaCode what a number dialled without an area code gets
 * @param outsideLine what is dialled to leave the house
 * @param internationalPrefix what is dialled instead of the plus, where it is not the country's
 * @param extensions the house's own numbers, as Asterisk's dialplan writes patterns
 * @param trunkNumbers how trunks write caller IDs without a plus
 */
public record HouseConfig(
        Optional<String> country,
        Optional<ZoneId> zone,
        Optional<DialPrefix> areaCode,
        Optional<DialPrefix> outsideLine,
        Optional<DialPrefix> internationalPrefix,
        @Default("[X, XX, XXX, XXXX, XXXXX]") List<ExtensionPattern> extensions,
        @Default("auto") TrunkNumbers trunkNumbers) {

    /**
     * @throws IllegalArgumentException when there is no such country, or an area code without one
     */
    public HouseConfig {
        country.filter(code -> !hasTelephones(code))
                .ifPresent(code -> {
                    throw new IllegalArgumentException(
                            "country '" + code + "' is none; write two capitals like DE or US");
                });
        extensions = List.copyOf(extensions);
        if (areaCode.isPresent() && country.isEmpty()) {
            throw new IllegalArgumentException("`area-code` needs `country` beside it");
        }
    }

    /** How numbers are dialled and written here. */
    public NumberPlan plan() {
        return new NumberPlan(
                country, areaCode, outsideLine, internationalPrefix, extensions, trunkNumbers);
    }

    private static boolean hasTelephones(String code) {
        return PhoneNumberUtil.getInstance().getSupportedRegions().contains(code);
    }
}
