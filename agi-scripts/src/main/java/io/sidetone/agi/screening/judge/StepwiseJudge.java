package io.sidetone.agi.screening.judge;

import io.sidetone.agi.screening.ScreeningConfig;
import io.sidetone.agi.screening.memory.HouseMemory;
import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.core.log.LogText;
import io.sidetone.core.number.InvalidNumber;
import io.sidetone.core.number.OutsideNumber;
import io.sidetone.core.number.Withheld;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Judges step by step; the first step that speaks decides. A live call and a dry run both come
 * through here, so that they cannot differ.
 */
public final class StepwiseJudge implements Judge {

    private static final Decision RING = new Decision.Ring();

    private final JudgeSettings settings;
    private final JudgeSources sources;
    private final Set<String> inside;
    private final List<Question> questions;

    /**
     * @param settings what the configuration says
     * @param sources whom to ask
     */
    public StepwiseJudge(JudgeSettings settings, JudgeSources sources) {
        this.settings = settings;
        this.sources = sources;
        inside = Set.copyOf(settings.inside());
        questions = questions();
    }

    /** The judge of a configuration: the daemon's and the command line's alike. */
    public static StepwiseJudge of(ScreeningConfig config, ZoneId zone, JudgeSources sources) {
        var treatments = config.treatments();
        var settings = JudgeSettings.of(config, treatments.blocked(), treatments.score(), zone);
        return new StepwiseJudge(settings, sources);
    }

    @Override
    public Judgement judge(IncomingCall call) {
        return new Hearing(call, this::stranger).of(questions);
    }

    /** In the order in which they are asked. */
    private List<Question> questions() {
        var known =
                new KnownCallers(
                        sources.people(), sources.rules(), sources.memory(), settings.zone());
        var score = new ScoreStep(settings.score(), settings.scored(), sources.reputation());
        var hours =
                new HoursStep(
                        settings.hours(), settings.zone(), settings.score().challengeDigits());
        var all = new ArrayList<Question>();
        all.add(new Question(Step.INSIDE, "the list of endpoints", false, this::inside));
        all.add(new Question(Step.EMERGENCY, "the emergency window", true, this::emergency));
        all.addAll(known.questions());
        all.add(new Question(Step.BYPASS, "the bypass window", true, this::bypass));
        all.add(new Question(Step.BLOCKED, "the block list", true, this::blocked));
        all.add(new Question(Step.SCORE, "the score", false, score::answer));
        all.add(new Question(Step.HOURS, "the house's hours", false, hours::answer));
        return List.copyOf(all);
    }

    /** By the channel's own name: a caller chooses their number, never the line they come in by. */
    private Answer inside(IncomingCall call) {
        var line = Wording.shown(call.line());
        return !call.line().isBlank() && inside.contains(call.line())
                ? Answer.decides(RING, line + " is of the house")
                : Answer.silent(
                        (line.isEmpty() ? "an unknown line" : line) + " is not of the house");
    }

    private Answer emergency(IncomingCall call) {
        return sources.memory()
                .emergencyUntil(call.at())
                .map(until ->
                        Answer.decides(
                                RING,
                                "an emergency number was dialled here, so that everything rings until "
                                        + Wording.time(until, call.at(), settings.zone())))
                .orElseGet(() -> Answer.silent("no emergency number was dialled lately"));
    }

    private Answer bypass(IncomingCall call) {
        return sources.memory()
                .bypass(call.at())
                .map(bypass -> Answer.decides(RING, expected(bypass, call)))
                .orElseGet(() -> Answer.silent("no call is expected"));
    }

    private String expected(HouseMemory.Bypass bypass, IncomingCall call) {
        return "%s until %s"
                .formatted(
                        bypass.once() ? "the next call is let through" : "calls are let through",
                        Wording.time(bypass.until(), call.at(), settings.zone()));
    }

    private Answer blocked(IncomingCall call) {
        return sources.rules()
                .get()
                .find(RuleList.BLOCK, call.number(), call.at())
                .map(rule -> Answer.decides(decision(rule), rule))
                .orElseGet(() -> Answer.silent("not on the block list"));
    }

    private Decision decision(Rule rule) {
        return Decisions.of(
                rule.treatment().orElse(settings.blocked()), settings.score().challengeDigits());
    }

    private Answer stranger(IncomingCall call) {
        return Answer.decides(
                new Decision.Menu(0),
                "nobody here knows %s, who is asked whom they want to speak to"
                        .formatted(name(call.number())));
    }

    private static String name(OutsideNumber number) {
        return switch (number) {
            case Withheld _ -> "a caller without a number";
            case InvalidNumber _ -> "a caller with an invalid number";
            default -> LogText.safe(Wording.shown(number.text()));
        };
    }
}
