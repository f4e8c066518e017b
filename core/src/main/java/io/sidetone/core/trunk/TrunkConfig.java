package io.sidetone.core.trunk;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import io.sidetone.core.number.DialPrefix;
import io.sidetone.core.time.WeekTimes;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One trunk of the configuration's section {@code trunks}.
 *
 * @param endpoint where its calls go
 * @param wants how it wants numbers
 * @param prefix what is dialled to choose it; without one it takes what is dialled without one
 * @param kind whom it reaches
 * @param callerId the caller ID to send; without one the caller's own is left alone
 * @param callerIds caller IDs of single callers, by endpoint ({@code PJSIP/kitchen}) or extension
 * @param calls how many calls it takes at once, in both directions
 * @param cost what a minute costs, in the house's currency, by how numbers begin; {@code any} for
 *     all others
 * @param hours when it may be used; always when there are none
 * @param emergency whether emergency calls go out here first
 * @param emergencyCallerId the caller ID of emergency calls, where it is not the usual one
 * @param channels how its channels' names begin, where the endpoint does not tell
 */
public record TrunkConfig(
        TrunkEndpoint endpoint,
        @Default("e164-plus") WantedNumber wants,
        Optional<DialPrefix> prefix,
        @Default("number") TrunkKind kind,
        Optional<CallerNumber> callerId,
        @Default("{}") Map<String, CallerNumber> callerIds,
        Optional<@Range(min = "1", max = "10000") Integer> calls,
        @Default("{}") Map<String, @Range(min = "0") BigDecimal> cost,
        @Default("[]") List<WeekTimes> hours,
        @Default("false") boolean emergency,
        Optional<CallerNumber> emergencyCallerId,
        Optional<ChannelNames> channels) {

    /**
     * @throws IllegalArgumentException when emergency calls are to go to a trunk that takes no
     *     numbers
     */
    public TrunkConfig {
        callerIds = Collections.unmodifiableMap(new LinkedHashMap<>(callerIds));
        cost = Collections.unmodifiableMap(new LinkedHashMap<>(cost));
        hours = List.copyOf(hours);
        if (emergency && !kind.takesNumbers()) {
            throw new IllegalArgumentException(
                    "`emergency: true` needs a trunk that takes numbers; leave `kind: user` out");
        }
    }

    /** How the names of its channels begin, {@code PJSIP/provider}. */
    String channelNames() {
        return channels.map(ChannelNames::beginning).orElseGet(endpoint::channels);
    }
}
