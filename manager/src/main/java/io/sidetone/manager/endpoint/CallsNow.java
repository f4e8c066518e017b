package io.sidetone.manager.endpoint;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.stream.ManagerEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How many channels each endpoint of PJSIP has. Used under its owner's lock. */
public final class CallsNow {

    /** What to ask when it begins; wants the right {@code reporting}. */
    public static final String QUESTION = "CoreShowChannels";

    /** The largest machines carry some thousand; beyond this the rest is not counted. */
    private static final int LIMIT = 50_000;

    private static final String TECHNOLOGY = "PJSIP/";

    private final Map<String, String> endpointOf = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** Forgets all. */
    public void clear() {
        endpointOf.clear();
        counts.clear();
    }

    /** Takes the answer to {@link #QUESTION}. */
    public void answered(AmiResponse answer) {
        for (var channel : answer.events()) {
            add(channel.first("Uniqueid").orElse(""), channel.first("Channel").orElse(""));
        }
    }

    /** The question. */
    public static AmiAction question() {
        return AmiAction.named(QUESTION);
    }

    /** An event; those that are not about channels change nothing. */
    public void hear(ManagerEvent event) {
        switch (event.type()) {
            case "Newchannel", "Rename" ->
                    add(
                            event.first("Uniqueid").orElse(""),
                            event.first("Newname").or(() -> event.first("Channel")).orElse(""));
            case "Hangup" -> remove(event.first("Uniqueid").orElse(""));
            default -> {}
        }
    }

    /** The channels of an endpoint. */
    public int of(String endpoint) {
        return counts.getOrDefault(endpoint, 0);
    }

    /** The endpoint of a channel such as {@code PJSIP/kitchen-0000002a}. */
    static Optional<String> endpointOf(String channel) {
        int end = channel.lastIndexOf('-');
        return channel.startsWith(TECHNOLOGY) && end > TECHNOLOGY.length()
                ? Optional.of(channel.substring(TECHNOLOGY.length(), end))
                : Optional.empty();
    }

    private void add(String id, String channel) {
        remove(id);
        if (endpointOf.size() < LIMIT) {
            endpointOf(channel)
                    .ifPresent(endpoint -> {
                        endpointOf.put(id, endpoint);
                        counts.merge(endpoint, 1, Integer::sum);
                    });
        }
    }

    private void remove(String id) {
        var endpoint = endpointOf.remove(id);
        if (endpoint != null) {
            lose(endpoint);
        }
    }

    private void lose(String endpoint) {
        int left = of(endpoint) - 1;
        if (left > 0) {
            counts.put(endpoint, left);
        } else {
            counts.remove(endpoint);
        }
    }
}
