package io.sidetone.agi.screening.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call's way through the questions. Who cannot be asked is left out, and told; when nothing of
 * what the house knows could be asked, the telephones ring.
 */
final class Hearing {

    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

    private final IncomingCall call;
    private final Function<IncomingCall, Answer> otherwise;
    private final List<StepFinding> chain = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private List<ScorePart> score = List.of();
    private boolean somethingKnown;
    private boolean somethingMissing;

    /**
     * @param otherwise what is decided when no question decides
     */
    Hearing(IncomingCall call, Function<IncomingCall, Answer> otherwise) {
        this.call = call;
        this.otherwise = otherwise;
    }

    /**
     * Asks one after the other.
     *
     * @param questions in the order of their steps
     */
    Judgement of(List<Question> questions) {
        var step = Step.INSIDE;
        for (var question : questions) {
            if (question.step() != step) {
                close(step);
                step = question.step();
            }
            var answer = ask(question);
            if (answer.decision().isPresent()) {
                return decided(step, answer, answer.decision().get());
            }
            findings.add(answer.finding());
        }
        close(step);
        return end();
    }

    private Answer ask(Question question) {
        try {
            var answer = question.answer().apply(call);
            somethingKnown |= question.known();
            score = answer.score().isEmpty() ? score : answer.score();
            return answer;
        } catch (RuntimeException e) {
            LOG.warn("{} could not be asked; the call goes on without", question.source(), e);
            somethingMissing |= question.known();
            return Answer.silent(question.source() + " could not be asked");
        }
    }

    private void close(Step step) {
        chain.add(new StepFinding(step, false, Wording.sentence(findings)));
        findings.clear();
    }

    private Judgement end() {
        if (somethingMissing && !somethingKnown) {
            var finding = "nothing of what the house knows could be asked, so that it rings";
            return decided(Step.MENU, Answer.silent(finding), new Decision.Ring());
        }
        var answer = otherwise.apply(call);
        return decided(Step.MENU, answer, answer.decision().orElseGet(Decision.Ring::new));
    }

    private Judgement decided(Step step, Answer answer, Decision decision) {
        var reason = Wording.sentence(List.of(answer.finding()));
        chain.add(new StepFinding(step, true, reason));
        var verdict = new Verdict(decision, step, answer.rule(), reason, score);
        return new Judgement(call, verdict, chain);
    }
}
