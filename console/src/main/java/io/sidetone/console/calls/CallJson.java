package io.sidetone.console.calls;

import io.sidetone.console.output.Words;
import io.sidetone.manager.calls.Leg;
import io.sidetone.manager.calls.LiveCall;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call as it is now, in JSON.
 *
 * @param id Asterisk's linked id
 * @param state dialling, ringing, talking, on-hold, parked, in-dialplan or ended
 * @param seconds since it began
 */
record CallJson(
        String id,
        String from,
        String fromName,
        String to,
        String toName,
        String state,
        Instant began,
        long seconds,
        String codec,
        List<String> bridges,
        List<LegJson> channels) {

    /**
     * One channel of it.
     *
     * @param cause in words; null while it lives
     */
    record LegJson(
            String channel,
            String uniqueId,
            String state,
            String number,
            String name,
            String application,
            String codec,
            String bridge,
            boolean onHold,
            Instant began,
            @Nullable Instant ended,
            @Nullable String cause) {

        static LegJson from(Leg leg) {
            return new LegJson(
                    leg.channel(),
                    leg.uniqueId(),
                    leg.state(),
                    leg.number(),
                    leg.name(),
                    leg.application(),
                    leg.codec(),
                    leg.bridge(),
                    leg.isOnHold(),
                    leg.began(),
                    leg.ended().orElse(null),
                    leg.isAlive() ? null : leg.cause().words());
        }
    }

    static CallJson from(LiveCall call, Instant now) {
        return new CallJson(
                call.id(),
                call.from(),
                call.fromName(),
                call.to(),
                call.toName(),
                Words.kebab(call.state()),
                call.began(),
                call.length(now).toSeconds(),
                call.codecs(),
                call.bridges(),
                call.legs().stream().map(LegJson::from).toList());
    }
}
