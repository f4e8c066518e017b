package io.sidetone.ari.trunk;

import io.sidetone.core.call.ChannelName;
import io.sidetone.core.trunk.LiveTrunks;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calls on trunks by the channels that Asterisk has, which is asked once, and only when needed. */
final class CountedChannels implements LiveTrunks {

    private final Supplier<List<String>> names;
    private @Nullable Map<String, Long> byEndpoint;

    /**
     * @param names of all channels there are
     */
    CountedChannels(Supplier<List<String>> names) {
        this.names = names;
    }

    @Override
    public int channels(String endpoint) {
        return Math.toIntExact(counted().getOrDefault(endpoint, 0L));
    }

    private Map<String, Long> counted() {
        var counted =
                byEndpoint == null
                        ? names.get().stream()
                                .map(ChannelName::endpoint)
                                .collect(
                                        Collectors.groupingBy(
                                                Function.identity(), Collectors.counting()))
                        : byEndpoint;
        byEndpoint = counted;
        return counted;
    }
}
