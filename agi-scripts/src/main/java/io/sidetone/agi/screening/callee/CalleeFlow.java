package io.sidetone.agi.screening.callee;

import io.sidetone.agi.screening.log.CallLog;
import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.agi.screening.log.ScreenedCall.Outcome;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.OutsideNumber;
import io.sidetone.core.people.People;
import io.sidetone.core.prompt.Prompt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs on the callee's channel before it is connected, by Dial's option U: says who calls; 1 takes
 * the call, 2 sends it to voicemail, 3 blocks the caller. The arguments after {@code callee} are
 * the caller's unique id and whom they want, a person's key or an extension; both may be left out.
 */
public final class CalleeFlow implements CallFlow {

    private static final Logger LOG = LoggerFactory.getLogger(CalleeFlow.class);

    /** After the last word: as long as it takes to move a telephone from the ear to its keys. */
    private static final Duration KEY_WAIT = Duration.ofSeconds(5);

    /** Heard twice without an answer: it was an answering machine that picked up, or a pocket. */
    private static final int ROUNDS = 2;

    private static final DtmfSet KEYS = new DtmfSet("123");

    private final Announcement announcement;
    private final Numbers numbers;
    private final CallLog log;
    private final Blocking blocking;

    /**
     * @param people whose names callers are announced by
     * @param numbers understands the caller's number where the log does not have the call
     * @param log knows who calls, and is told what became of it
     * @param blocking what a 3 does
     */
    public CalleeFlow(People people, Numbers numbers, CallLog log, Blocking blocking) {
        this.announcement = new Announcement(people);
        this.numbers = numbers;
        this.log = log;
        this.blocking = blocking;
    }

    @Override
    public void run(Call call) throws CallEnded {
        var caller = callerOf(call);
        try {
            var answer = ask(call, announcement.of(caller, argument(call, 2)));
            settle(call, caller, answer);
        } catch (CallEnded ended) {
            // With the line to Asterisk lost, it connects them: an empty result.
            if (ended.reason() == CallEnded.Reason.HANGUP) {
                note(caller, Outcome.VOICEMAIL);
                CalleeAnswer.VOICEMAIL.tell(call);
            }
            throw ended;
        }
    }

    private CalleeAnswer ask(Call call, List<Prompt> words) throws CallEnded {
        call.answer();
        for (int round = 0; round < ROUNDS; round++) {
            var answer = hear(call, words).flatMap(CalleeFlow::meaning);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return CalleeAnswer.VOICEMAIL;
    }

    private static Optional<Dtmf> hear(Call call, List<Prompt> words) throws CallEnded {
        for (var prompt : words) {
            var key = call.play(prompt, KEYS);
            if (key.isPresent()) {
                return key;
            }
        }
        return call.waitForDigit(KEY_WAIT);
    }

    private static Optional<CalleeAnswer> meaning(Dtmf key) {
        return switch (key.key()) {
            case '1' -> Optional.of(CalleeAnswer.ACCEPTED);
            case '2' -> Optional.of(CalleeAnswer.VOICEMAIL);
            case '3' -> Optional.of(CalleeAnswer.BLOCKED);
            default -> Optional.empty();
        };
    }

    /** Whatever is told stands before it is told: the callee may hang up on the last word. */
    private void settle(Call call, CallerOnLine caller, CalleeAnswer answer) {
        switch (answer) {
            case ACCEPTED -> {}
            case VOICEMAIL -> note(caller, Outcome.VOICEMAIL);
            case BLOCKED -> {
                note(caller, Outcome.REFUSED);
                confirm(call, blocking.block(caller) ? Phrases.BLOCKED : Phrases.NOT_BLOCKED);
            }
        }
        answer.tell(call);
    }

    private static void confirm(Call call, Prompt words) {
        try {
            call.play(words);
        } catch (CallEnded ended) {
            LOG.debug("the callee did not wait to hear it: {}", ended.getMessage());
        }
    }

    private void note(CallerOnLine caller, Outcome outcome) {
        caller.entry().map(entry -> with(entry, outcome)).ifPresent(log::note);
    }

    private CallerOnLine callerOf(Call call) {
        var entry = log.find(argument(call, 1));
        var number = entry.isPresent() ? entry.get().received() : connected(call, "num");
        var name = entry.isPresent() ? entry.get().name() : connected(call, "name");
        OutsideNumber understood = numbers.outside(number);
        return new CallerOnLine(understood, name, entry);
    }

    /** On the callee's channel the caller is whom it will be connected to. */
    private static String connected(Call call, String part) {
        return call.variable("CONNECTEDLINE(" + part + ")").orElse("");
    }

    private static String argument(Call call, int at) {
        return at < call.arguments().size() ? call.arguments().get(at) : "";
    }

    private static ScreenedCall with(ScreenedCall call, Outcome outcome) {
        return new ScreenedCall(
                call.channelId(),
                call.at(),
                call.line(),
                call.received(),
                call.key(),
                call.name(),
                call.attestation(),
                call.verdict(),
                call.step(),
                call.rule(),
                call.place(),
                call.reason(),
                call.score(),
                outcome,
                call.recording(),
                call.ended());
    }
}
