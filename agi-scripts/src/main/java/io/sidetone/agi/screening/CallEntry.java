package io.sidetone.agi.screening;

import io.sidetone.agi.screening.judge.Decision;
import io.sidetone.agi.screening.judge.Judgement;
import io.sidetone.agi.screening.judge.Verdict;
import io.sidetone.agi.screening.log.CallLog;
import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.agi.screening.log.ScreenedCall.Outcome;
import io.sidetone.core.log.LogText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call's entry in the log. Whatever becomes of the log, the call goes on. */
final class CallEntry {

    private static final Logger LOG = LoggerFactory.getLogger(CallEntry.class);

    private final String channelId;
    private final Judgement judgement;
    private final CallLog log;
    private final InstantSource clock;

    CallEntry(String channelId, Judgement judgement, CallLog log, InstantSource clock) {
        this.channelId = channelId;
        this.judgement = judgement;
        this.log = log;
        this.clock = clock;
    }

    /** The caller is still with us. */
    void begin() {
        write(Outcome.UNDER_WAY, Optional.empty(), Optional.empty());
    }

    /** Nothing more happens here. */
    void end(Outcome outcome) {
        end(outcome, Optional.empty());
    }

    /** Nothing more happens here, and what the caller said is in the outbox. */
    void end(Outcome outcome, Optional<String> recording) {
        write(outcome, recording, Optional.of(clock.instant()));
    }

    /** {@code ring}, {@code menu}, {@code challenge} or the treatment in kebab-case. */
    static String nameOf(Decision decision) {
        return switch (decision) {
            case Decision.Ring() -> "ring";
            case Decision.Menu(int digits) -> digits == 0 ? "menu" : "challenge";
            case Decision.TurnAway(var treatment) ->
                    treatment.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    private void write(Outcome outcome, Optional<String> recording, Optional<Instant> ended) {
        try {
            log.note(entry(outcome, recording, ended));
        } catch (RuntimeException fault) {
            LOG.error("The call {} is not in the log of calls", channelId, fault);
        }
    }

    private ScreenedCall entry(
            Outcome outcome, Optional<String> recording, Optional<Instant> ended) {
        var call = judgement.call();
        Verdict verdict = judgement.verdict();
        return new ScreenedCall(
                LogText.safe(channelId),
                call.at(),
                LogText.safe(call.line()),
                LogText.safe(call.received()),
                call.number().key(),
                LogText.safe(call.name()),
                call.attestation().name().toLowerCase(Locale.ROOT),
                nameOf(verdict.decision()),
                verdict.step(),
                verdict.rule().map(rule -> LogText.safe(rule.match().text())).orElse(""),
                verdict.rule().map(rule -> LogText.safe(rule.place())).orElse(""),
                verdict.reason(),
                verdict.score(),
                outcome,
                recording,
                ended);
    }
}
