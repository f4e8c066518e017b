package io.sidetone.console.screening.replay;

import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Result;
import io.sidetone.console.screening.log.CallJson;
import io.sidetone.console.screening.log.CallRow;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A call whose verdict would change, on one line of 80 characters. */
record ChangedCall(Comparison comparison, ZoneId zone) implements Result {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    /** Above the first of them; wide enough for what follows. */
    static final String HEADING =
            "WHEN         NUMBER            BEFORE          NOW             WHY";

    /** A call whose verdict would change, in JSON. */
    record Json(CallJson call, String now, String step, String rule, String place, String reason) {}

    @Override
    public Rendering text() {
        var call = comparison.call();
        return Rendering.lines(
                "%s  %s  %-14s  %-14s  %s"
                        .formatted(
                                WHEN.format(call.at().atZone(zone)),
                                CallRow.number(call),
                                call.verdict(),
                                comparison.now(),
                                comparison.because()));
    }

    @Override
    public Object json() {
        return new Json(
                CallJson.from(comparison.call()),
                comparison.now(),
                comparison.step(),
                comparison.rule(),
                comparison.place(),
                comparison.reason());
    }
}
