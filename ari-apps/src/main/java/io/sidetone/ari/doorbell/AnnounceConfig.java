package io.sidetone.ari.doorbell;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import java.util.List;
import java.util.Map;

/**
 * Where it is said that somebody is at the door.
 *
 * @param toAnswerer to whoever answers, at the beginning of the talk; outside telephones hear it
 *     before they accept, whatever this says
 * @param phones telephones that answer by themselves, say it aloud and hang up; they do not get the
 *     visitor
 * @param header what makes those answer by themselves
 * @param times how often they say it
 */
public record AnnounceConfig(
        @Default("false") boolean toAnswerer,
        @Default("[]") List<Destination> phones,
        @Default("{Call-Info: '<sip:127.0.0.1>;answer-after=0'}")
                Map<HeaderName, HeaderValue> header,
        @Default("2") @Range(min = "1", max = "10") int times) {

    public AnnounceConfig {
        phones = List.copyOf(phones);
        header = Map.copyOf(header);
    }
}
