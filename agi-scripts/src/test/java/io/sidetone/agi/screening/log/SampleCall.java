package io.sidetone.agi.screening.log;

import io.sidetone.agi.screening.judge.ScorePart;
import io.sidetone.agi.screening.judge.Step;
import io.sidetone.agi.screening.log.ScreenedCall.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Calls for the log. */
final class SampleCall {

    private SampleCall() {}

    /** One that was turned away. */
    static ScreenedCall blocked(int number, Instant at) {
        return call(number, at, Step.BLOCKED, "tarpit", Outcome.TURNED_AWAY);
    }

    static ScreenedCall call(int number, Instant at, Step step, String verdict, Outcome outcome) {
        return new ScreenedCall(
                "1700000000." + number,
                at,
                "PJSIP/trunk",
                "030%07d".formatted(number),
                "+4930%07d".formatted(number),
                "Caller " + number,
                "none",
                verdict,
                step,
                "prefix:+4930",
                "sidetone.yaml:112",
                "somebody who sells things",
                List.of(new ScorePart("phoneblock", 40, "reported 12 times")),
                outcome,
                Optional.empty(),
                Optional.empty());
    }
}
