package io.sidetone.agi.screening.reputation;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Range;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/**
 * The section {@code screening: reputation}: who is asked about callers. Nobody, unless something
 * stands here.
 *
 * @param limit a caller waits no longer for all of them together
 * @param keep how long an answer counts
 * @param cacheSize answers kept of each look-up; the least recently used go first
 * @param failures so many in a row, late answers included, and a look-up is left alone
 * @param rest for this long; then it is tried again, with one call
 * @param phoneblock the community's list at phoneblock.net
 * @param http any other service
 */
public record ReputationConfig(
        @Default("300ms") @Range(min = "10ms", max = "300ms") Duration limit,
        @Default("12h") @Range(min = "1m", max = "30d") Duration keep,
        @Default("10000") @Range(min = "0", max = "1000000") int cacheSize,
        @Default("3") @Range(min = "1", max = "100") int failures,
        @Default("1m") @Range(min = "1s", max = "1d") Duration rest,
        Optional<PhoneBlockConfig> phoneblock,
        @Default("[]") List<HttpLookupConfig> http) {

    /**
     * @throws IllegalArgumentException when two look-ups have one name
     */
    public ReputationConfig {
        http = List.copyOf(http);
        var names = new HashSet<String>();
        for (var lookup : http) {
            if (!names.add(lookup.name()) || lookup.name().equals("phoneblock")) {
                throw new IllegalArgumentException("two look-ups have the name " + lookup.name());
            }
        }
    }

    /** The look-ups, in the file's order, over one HTTP client. */
    List<Lookup> lookups() {
        if (phoneblock.isEmpty() && http.isEmpty()) {
            return List.of();
        }
        var fetcher = new JsonFetcher(client());
        var lookups = new ArrayList<Lookup>();
        phoneblock.ifPresent(config -> lookups.add(new PhoneBlock(config, fetcher)));
        http.forEach(config -> lookups.add(new HttpLookup(config, fetcher)));
        return lookups;
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(JsonFetcher.PATIENCE)
                .executor(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory()))
                .build();
    }
}
