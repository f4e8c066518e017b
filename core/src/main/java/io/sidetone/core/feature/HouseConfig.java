package io.sidetone.core.feature;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * The section {@code house} of the configuration: where the telephones stand.
 *
 * @param country the country whose numbers are dialled without a country code, two letters (ISO
 *     3166-1); without it, caller IDs are compared digit by digit
 * @param zone the clock on the wall; the machine's when left out
 */
public record HouseConfig(Optional<String> country, Optional<ZoneId> zone) {

    /**
     * @throws IllegalArgumentException when there is no such country
     */
    public HouseConfig {
        country.filter(code ->
                        !Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code))
                .ifPresent(code -> {
                    throw new IllegalArgumentException(
                            "country '" + code + "' is none; write two capitals like DE or US");
                });
    }
}
