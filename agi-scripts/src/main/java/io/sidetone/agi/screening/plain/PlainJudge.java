package io.sidetone.agi.screening.plain;

import io.sidetone.agi.screening.judge.Decision;
import io.sidetone.agi.screening.judge.IncomingCall;
import io.sidetone.agi.screening.judge.Judge;
import io.sidetone.agi.screening.judge.Judgement;
import io.sidetone.agi.screening.judge.Step;
import io.sidetone.agi.screening.judge.Verdict;
import io.sidetone.agi.screening.memory.HouseMemory;
import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.people.People;
import java.util.List;
import java.util.Optional;

/** The few steps that need no configuration: who is known rings, everybody else is asked. */
public final class PlainJudge implements Judge {

    private final People people;
    private final HouseMemory memory;
    private final PlainRules rules;

    public PlainJudge(People people, HouseMemory memory, PlainRules rules) {
        this.people = people;
        this.memory = memory;
        this.rules = rules;
    }

    @Override
    public Judgement judge(IncomingCall call) {
        return new Judgement(call, verdict(call), List.of());
    }

    private Verdict verdict(IncomingCall call) {
        var key = call.number().key();
        var blocked = rules.find(RuleList.BLOCK, key);
        if (memory.emergencyUntil(call.at()).isPresent()) {
            return ring(Step.EMERGENCY, "somebody here has dialled an emergency number");
        }
        if (isAllowed(call, key)) {
            return ring(Step.ALLOWED, "known here");
        }
        if (memory.bypass(call.at()).isPresent()) {
            return ring(Step.BYPASS, "a call is expected");
        }
        return blocked.map(PlainJudge::turnAway)
                .orElseGet(() ->
                        verdict(
                                new Decision.Menu(0),
                                Step.MENU,
                                Optional.empty(),
                                "not known here"));
    }

    private boolean isAllowed(IncomingCall call, String key) {
        return people.byNumber(call.number()).isPresent()
                || memory.dialled(key, call.at()).isPresent()
                || memory.passed(key, call.at()).isPresent()
                || rules.find(RuleList.ALLOW, key).isPresent();
    }

    private static Verdict turnAway(Rule rule) {
        return verdict(
                new Decision.TurnAway(rule.treatment().orElse(Treatment.HANG_UP)),
                Step.BLOCKED,
                Optional.of(rule),
                "blocked");
    }

    private static Verdict ring(Step step, String reason) {
        return verdict(new Decision.Ring(), step, Optional.empty(), reason);
    }

    private static Verdict verdict(
            Decision decision, Step step, Optional<Rule> rule, String reason) {
        return new Verdict(decision, step, rule, reason, List.of());
    }
}
