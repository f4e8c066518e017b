package io.sidetone.agi.screening.log;

import io.sidetone.agi.screening.judge.ScorePart;
import io.sidetone.core.log.LogText;

/** Makes sure that nothing enters the log that cannot be printed, or that a database refuses. */
final class PrintableCall {

    private PrintableCall() {}

    static ScreenedCall of(ScreenedCall call) {
        return new ScreenedCall(
                LogText.safe(call.channelId()),
                call.at(),
                LogText.safe(call.line()),
                LogText.safe(call.received()),
                LogText.safe(call.key()),
                LogText.safe(call.name()),
                LogText.safe(call.attestation()),
                LogText.safe(call.verdict()),
                call.step(),
                LogText.safe(call.rule()),
                LogText.safe(call.place()),
                LogText.safe(call.reason()),
                call.score().stream().map(PrintableCall::of).toList(),
                call.outcome(),
                call.recording().map(LogText::safe),
                call.ended());
    }

    private static ScorePart of(ScorePart part) {
        return new ScorePart(
                LogText.safe(part.source()), part.points(), LogText.safe(part.reason()));
    }
}
