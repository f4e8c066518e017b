package io.sidetone.console.screening.explain;

import io.sidetone.agi.screening.judge.Decision;
import io.sidetone.agi.screening.judge.Judgement;
import io.sidetone.agi.screening.judge.ScorePart;
import io.sidetone.agi.screening.judge.StepFinding;
import io.sidetone.agi.screening.judge.Verdict;
import io.sidetone.console.output.Words;
import io.sidetone.console.screening.RuleJson;
import io.sidetone.console.screening.Verdicts;
import io.sidetone.core.log.LogText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A judgement in JSON.
 *
 * @param received the caller ID as it came, safe to print
 * @param key the number normalised; empty when it is nobody's
 * @param chain the steps that were asked, in order
 * @param verdict what came of it
 */
record JudgementJson(
        String received,
        String key,
        String name,
        String line,
        Instant at,
        String attestation,
        List<Finding> chain,
        Outcome verdict) {

    /** What one step had to say. */
    record Finding(String step, boolean spoke, String finding) {

        static Finding from(StepFinding finding) {
            return new Finding(Words.kebab(finding.step()), finding.spoke(), finding.finding());
        }
    }

    /**
     * The verdict.
     *
     * @param verdict {@code ring}, {@code menu}, {@code challenge} or a treatment
     * @param challengeDigits of the code that must be keyed; 0 for none
     * @param rule null when no list matched
     */
    record Outcome(
            String verdict,
            int challengeDigits,
            String step,
            @Nullable RuleJson rule,
            String reason,
            List<ScorePart> score) {

        static Outcome from(Verdict verdict) {
            return new Outcome(
                    Verdicts.word(verdict.decision()),
                    verdict.decision() instanceof Decision.Menu(var digits) ? digits : 0,
                    Words.kebab(verdict.step()),
                    verdict.rule().map(RuleJson::from).orElse(null),
                    verdict.reason(),
                    verdict.score());
        }
    }

    static JudgementJson from(Judgement judgement) {
        var call = judgement.call();
        return new JudgementJson(
                LogText.safe(call.received()),
                call.number().key(),
                LogText.safe(call.name()),
                LogText.safe(call.line()),
                call.at(),
                Words.kebab(call.attestation()),
                judgement.chain().stream().map(Finding::from).toList(),
                Outcome.from(judgement.verdict()));
    }
}
