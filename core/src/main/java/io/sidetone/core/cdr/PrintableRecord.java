package io.sidetone.core.cdr;

import io.sidetone.core.log.LogText;

/** Makes sure that nothing is written down that cannot be printed, or that a database refuses. */
final class PrintableRecord {

    private PrintableRecord() {}

    static CallRecord of(CallRecord call) {
        return new CallRecord(
                LogText.safe(call.id()),
                LogText.safe(call.feature()),
                LogText.safe(call.caller()),
                LogText.safe(call.dialled()),
                LogText.safe(call.destination()),
                LogText.safe(call.trunk()),
                call.began(),
                call.answered(),
                call.ended(),
                call.ending(),
                LogText.safe(call.why()),
                call.cost(),
                call.legs().stream().map(PrintableRecord::of).toList());
    }

    private static LegRecord of(LegRecord leg) {
        return new LegRecord(
                LogText.safe(leg.channelId()),
                LogText.safe(leg.to()),
                leg.began(),
                leg.answered(),
                leg.ended(),
                leg.cause(),
                LogText.safe(leg.result()));
    }
}
