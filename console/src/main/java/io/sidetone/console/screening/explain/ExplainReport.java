package io.sidetone.console.screening.explain;

import io.sidetone.agi.screening.judge.IncomingCall;
import io.sidetone.agi.screening.judge.Judgement;
import io.sidetone.agi.screening.judge.ScorePart;
import io.sidetone.agi.screening.judge.Step;
import io.sidetone.agi.screening.judge.StepFinding;
import io.sidetone.agi.screening.judge.Verdict;
import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Result;
import io.sidetone.console.output.TimeText;
import io.sidetone.console.output.Words;
import io.sidetone.console.output.Wrapped;
import io.sidetone.console.screening.Verdicts;
import io.sidetone.core.log.LogText;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The way to a verdict, as a person reads it. */
record ExplainReport(Judgement judgement, ZoneId zone) implements Result {

    private static final List<String> HEADINGS = List.of("STEP", "SAID", "WHY");

    /** What is left of 80 characters beside the longest step. */
    private static final int ROOM = 54;

    /** What is left of 80 characters beside a label. */
    private static final int VALUE_ROOM = 68;

    @Override
    public Rendering text() {
        return new Rendering.Parts(
                List.of(
                        Rendering.lines(head(judgement.call())),
                        new Rendering.Table(HEADINGS, chain()),
                        Rendering.lines(""),
                        Rendering.lines(verdict(judgement.verdict()))));
    }

    @Override
    public Object json() {
        return JudgementJson.from(judgement);
    }

    private List<String> head(IncomingCall call) {
        var lines = new ArrayList<String>();
        lines.addAll(labelled("Caller", who(call)));
        lines.addAll(labelled("Received", orNothing(LogText.safe(call.received()))));
        if (!call.name().isEmpty()) {
            lines.addAll(labelled("Name", LogText.safe(call.name())));
        }
        lines.addAll(labelled("Line", LogText.safe(call.line())));
        lines.addAll(labelled("At", new TimeText(call.at(), zone).shown(call.at())));
        lines.addAll(labelled("Vouched for", Words.kebab(call.attestation())));
        lines.add("");
        return lines;
    }

    private static String who(IncomingCall call) {
        return call.number().key().isEmpty() ? "nobody's number" : call.number().key();
    }

    private static String orNothing(String text) {
        return text.isBlank() ? "no caller ID" : text;
    }

    private List<List<String>> chain() {
        var rows = new ArrayList<List<String>>();
        judgement.chain().forEach(finding -> rows.addAll(rows(finding)));
        var last = judgement.verdict().step();
        Arrays.stream(Step.values())
                .filter(step -> step.compareTo(last) > 0)
                .forEach(step -> rows.add(List.of(step.text(), "-", "not asked")));
        return rows;
    }

    private static Stream<List<String>> lines(String first, String second, String text) {
        var wrapped = Wrapped.lines(text, ROOM);
        return Stream.concat(
                Stream.of(List.of(first, second, wrapped.isEmpty() ? "" : wrapped.getFirst())),
                wrapped.stream().skip(1).map(more -> List.of("", "", more)));
    }

    private static List<List<String>> rows(StepFinding finding) {
        return lines(finding.step().text(), finding.spoke() ? "spoke" : "silent", finding.finding())
                .toList();
    }

    private List<String> verdict(Verdict verdict) {
        var lines = new ArrayList<String>();
        lines.addAll(labelled("Verdict", Verdicts.sentence(verdict.decision())));
        lines.addAll(labelled("Step", verdict.step().text()));
        verdict.rule().ifPresent(rule -> lines.addAll(rule(rule)));
        lines.addAll(labelled("Reason", verdict.reason()));
        var score = verdict.score();
        for (int i = 0; i < score.size(); i++) {
            lines.addAll(labelled(i == 0 ? "Score" : "", part(score.get(i))));
        }
        if (!score.isEmpty()) {
            int total = score.stream().mapToInt(ScorePart::points).sum();
            lines.addAll(labelled("Total", signed(total)));
        }
        return lines;
    }

    private List<String> rule(Rule rule) {
        var lines = new ArrayList<String>();
        lines.addAll(labelled("Rule", rule.match().text()));
        lines.addAll(labelled("Place", rule.place()));
        lines.addAll(labelled("Note", rule.note()));
        rule.expires()
                .ifPresent(end ->
                        lines.addAll(
                                labelled(
                                        "Until",
                                        new TimeText(judgement.call().at(), zone).shown(end))));
        return lines;
    }

    private static String part(ScorePart part) {
        return "%-4s %s: %s".formatted(signed(part.points()), part.source(), part.reason());
    }

    private static String signed(int points) {
        return String.format(Locale.ROOT, points == 0 ? "%d" : "%+d", points);
    }

    private static List<String> labelled(String label, String value) {
        var wrapped = Wrapped.lines(value, VALUE_ROOM);
        var lines = new ArrayList<String>();
        for (int i = 0; i < wrapped.size(); i++) {
            lines.add("%-11s %s".formatted(i == 0 ? label : "", wrapped.get(i)));
        }
        return lines;
    }
}
