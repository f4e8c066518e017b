package io.sidetone.console.calls;

import io.sidetone.console.output.Words;
import io.sidetone.core.cdr.CallRecord;
import io.sidetone.core.cdr.LegRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of a call in JSON.
 *
 * @param id the caller's channel, Asterisk's unique id
 * @param destination the number normalised; empty when there is none
 * @param trunk empty when none took it
 * @param answered null when nobody did
 * @param ended null while it goes on
 * @param cost in the house's currency
 */
record RecordJson(
        String id,
        String feature,
        String caller,
        String dialled,
        String destination,
        String trunk,
        Instant began,
        @Nullable Instant answered,
        @Nullable Instant ended,
        String ending,
        String why,
        BigDecimal cost,
        List<LegJson> legs) {

    /**
     * One leg of it.
     *
     * @param cause ITU-T Q.850; 0 when there is none to tell
     */
    record LegJson(
            String channelId,
            String to,
            Instant began,
            @Nullable Instant answered,
            @Nullable Instant ended,
            int cause,
            String result) {

        static LegJson from(LegRecord leg) {
            return new LegJson(
                    leg.channelId(),
                    leg.to(),
                    leg.began(),
                    leg.answered().orElse(null),
                    leg.ended().orElse(null),
                    leg.cause(),
                    leg.result());
        }
    }

    static RecordJson from(CallRecord call) {
        return new RecordJson(
                call.id(),
                call.feature(),
                call.caller(),
                call.dialled(),
                call.destination(),
                call.trunk(),
                call.began(),
                call.answered().orElse(null),
                call.ended().orElse(null),
                Words.kebab(call.ending()),
                call.why(),
                call.cost(),
                call.legs().stream().map(LegJson::from).toList());
    }
}
