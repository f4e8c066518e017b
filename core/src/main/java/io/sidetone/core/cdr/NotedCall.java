package io.sidetone.core.cdr;

import java.time.Instant;
import java.util.Optional;

/**
 * A record and when it was last written.
 *
 * @param at the last moment of which Sidetone knew how the call was
 */
record NotedCall(CallRecord record, Instant at) {

    /** What stands in the records of calls that Sidetone did not see to their end. */
    static final String NOT_THERE = "Sidetone was not there";

    /**
     * The record of a call that ended while Sidetone did not run; it ended then or later.
     *
     * @return with an end to the call and each leg
     */
    NotedCall ended() {
        var answered = record.answered().isPresent();
        return new NotedCall(
                new CallRecord(
                        record.id(),
                        record.feature(),
                        record.caller(),
                        record.dialled(),
                        record.destination(),
                        record.trunk(),
                        record.began(),
                        record.answered(),
                        Optional.of(at),
                        answered ? CallEnding.ANSWERED : CallEnding.FAILED,
                        NOT_THERE,
                        record.cost(),
                        record.legs().stream().map(this::ended).toList()),
                at);
    }

    private LegRecord ended(LegRecord leg) {
        return leg.ended().isPresent()
                ? leg
                : new LegRecord(
                        leg.channelId(),
                        leg.to(),
                        leg.began(),
                        leg.answered(),
                        Optional.of(at),
                        leg.cause(),
                        leg.result().isEmpty() ? NOT_THERE : leg.result());
    }
}
