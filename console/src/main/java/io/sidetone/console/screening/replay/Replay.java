package io.sidetone.console.screening.replay;

import io.sidetone.agi.screening.judge.Attestation;
import io.sidetone.agi.screening.judge.IncomingCall;
import io.sidetone.agi.screening.judge.Judge;
import io.sidetone.agi.screening.judge.ScorePart;
import io.sidetone.agi.screening.judge.Step;
import io.sidetone.agi.screening.judge.Verdict;
import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.agi.screening.reputation.Reputation;
import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.console.output.Words;
import io.sidetone.console.screening.ScreeningDesk;
import io.sidetone.console.screening.Verdicts;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.OutsideNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Judges past calls by the present rules. What the look-ups said then is taken from the log. */
final class Replay {

    /** These speak for windows that were open then; everything rang, whatever the rules. */
    private static final Set<Step> WINDOWS = EnumSet.of(Step.EMERGENCY, Step.BYPASS);

    /** The part of a score that the judge finds itself, from the call. */
    private static final String ATTESTATION = "attestation";

    private final Numbers numbers;
    private final Heard heard = new Heard();
    private final Judge judge;

    Replay(ScreeningDesk desk) {
        numbers = desk.numbers();
        judge = desk.past(heard);
    }

    /** What the look-ups said in the call that is judged just now. */
    private static final class Heard implements Reputation {

        private List<ScorePart> parts = List.of();

        @Override
        public List<ScorePart> of(OutsideNumber number) {
            return parts;
        }
    }

    Comparison compare(ScreenedCall call) {
        if (WINDOWS.contains(call.step())) {
            return Comparison.unchanged(call);
        }
        heard.parts =
                call.score().stream().filter(part -> !part.source().equals(ATTESTATION)).toList();
        return compared(call, judge.judge(incoming(call)).verdict());
    }

    private IncomingCall incoming(ScreenedCall call) {
        return new IncomingCall(
                call.line(),
                numbers.outside(call.received()),
                call.received(),
                call.name(),
                Words.read(Attestation.class, call.attestation()),
                call.at());
    }

    private static Comparison compared(ScreenedCall call, Verdict verdict) {
        return new Comparison(
                call,
                Verdicts.word(verdict.decision()),
                Words.kebab(verdict.step()),
                verdict.rule().map(Comparison::text).orElse(""),
                verdict.rule().map(Rule::place).orElse(""),
                verdict.reason());
    }
}
