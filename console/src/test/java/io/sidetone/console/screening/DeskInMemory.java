package io.sidetone.console.screening;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.agi.screening.judge.Decision;
import io.sidetone.agi.screening.judge.IncomingCall;
import io.sidetone.agi.screening.judge.Judge;
import io.sidetone.agi.screening.judge.Judgement;
import io.sidetone.agi.screening.judge.ScorePart;
import io.sidetone.agi.screening.judge.Step;
import io.sidetone.agi.screening.judge.StepFinding;
import io.sidetone.agi.screening.judge.Verdict;
import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.agi.screening.memory.HouseMemory.Bypass;
import io.sidetone.agi.screening.reputation.Reputation;
import io.sidetone.agi.screening.rule.Match;
import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.number.Numbers;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A desk of a house in Berlin whose lists know single numbers and nobody. */
public final class DeskInMemory implements ScreeningDesk {

    private final Numbers numbers = new Numbers(PhoneNumberUtil.getInstance(), Optional.of("DE"));
    private final Map<RuleList, Map<String, Rule>> stored = new HashMap<>();
    private final Map<RuleList, List<Rule>> written = new HashMap<>();
    private final Map<String, ScreenedCall> calls = new LinkedHashMap<>();
    private Optional<Bypass> bypass = Optional.empty();
    private int lastPlace;
    private Optional<IOException> trouble = Optional.empty();

    /** What stands in the configuration. */
    public void write(Rule rule) {
        written.computeIfAbsent(rule.list(), _ -> new ArrayList<>()).add(rule);
    }

    /** A call comes in, or becomes something else. */
    public void note(ScreenedCall call) {
        calls.put(call.channelId(), call);
    }

    /** From now on nothing can be had from the store. */
    public void fails(String why) {
        trouble = Optional.of(new IOException(why));
    }

    @Override
    public Numbers numbers() {
        return numbers;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/Berlin");
    }

    @Override
    public Function<String, Match> matches() {
        return text -> {
            if (text.startsWith("prefix:")) {
                return new Match.Prefix(text.substring("prefix:".length()));
            }
            if (text.equals("anonymous")) {
                return new Match.Anonymous();
            }
            var key = CallerNumber.written(numbers, text).key();
            if (!key.startsWith("+")) {
                throw new IllegalArgumentException("it is no number that anybody has");
            }
            return new Match.Exact(key);
        };
    }

    @Override
    public Judge live() {
        return past(_ -> List.of(new ScorePart("phone-book", 3, "3 complaints")));
    }

    @Override
    public Judge past(Reputation heard) {
        return call -> judge(call, heard);
    }

    @Override
    public List<Rule> written(RuleList list) {
        return written.getOrDefault(list, List.of());
    }

    @Override
    public List<Rule> stored(RuleList list) throws IOException {
        requireWell();
        return List.copyOf(in(list).values());
    }

    @Override
    public List<Rule> put(List<Rule> rules) throws IOException {
        requireWell();
        return rules.stream().map(this::put).toList();
    }

    private Rule put(Rule rule) {
        var old = in(rule.list()).get(rule.match().text());
        var placed =
                new Rule(
                        rule.list(),
                        rule.match(),
                        old == null ? "store #" + ++lastPlace : old.place(),
                        rule.note(),
                        rule.expires(),
                        rule.treatment());
        in(rule.list()).put(rule.match().text(), placed);
        return placed;
    }

    @Override
    public void remove(List<Rule> rules) {
        rules.forEach(rule -> in(rule.list()).remove(rule.match().text()));
    }

    @Override
    public Optional<Bypass> bypass(Instant at) {
        return bypass.filter(open -> open.until().isAfter(at));
    }

    @Override
    public void openBypass(Bypass opened) {
        bypass = Optional.of(opened);
    }

    @Override
    public void closeBypass() {
        bypass = Optional.empty();
    }

    @Override
    public Stream<ScreenedCall> log(LogQuery query) throws IOException {
        requireWell();
        var found =
                calls.values().stream()
                        .filter(call ->
                                query.since().map(from -> !call.at().isBefore(from)).orElse(true))
                        .filter(call -> query.key().map(call.key()::equals).orElse(true))
                        .filter(call ->
                                query.verdicts().isEmpty()
                                        || query.verdicts().contains(call.verdict()))
                        .toList();
        int skipped = query.limit() == 0 ? 0 : Math.max(0, found.size() - query.limit());
        return found.stream().skip(skipped);
    }

    @Override
    public void close() {
        trouble = Optional.empty();
    }

    private Map<String, Rule> in(RuleList list) {
        return stored.computeIfAbsent(list, _ -> new LinkedHashMap<>());
    }

    private void requireWell() throws IOException {
        if (trouble.isPresent()) {
            throw trouble.get();
        }
    }

    private Judgement judge(IncomingCall call, Reputation reputation) {
        var allowed = rule(RuleList.ALLOW, call);
        var chain = new ArrayList<StepFinding>();
        chain.add(new StepFinding(Step.INSIDE, false, call.line() + " is no line of the house"));
        chain.add(new StepFinding(Step.EMERGENCY, false, "nobody here called for help lately"));
        chain.add(
                new StepFinding(
                        Step.ALLOWED,
                        allowed.isPresent(),
                        allowed.map(rule -> "on the allow list, " + rule.place())
                                .orElse(
                                        "neither in the address book nor on the allow list, never"
                                                + " dialled from here")));
        if (allowed.isPresent()) {
            return new Judgement(
                    call,
                    new Verdict(
                            new Decision.Ring(),
                            Step.ALLOWED,
                            allowed,
                            "on the allow list",
                            List.of()),
                    chain);
        }
        var blocked = rule(RuleList.BLOCK, call);
        chain.add(new StepFinding(Step.BLOCKED, blocked.isPresent(), "the block list"));
        if (blocked.isPresent()) {
            var treatment = blocked.get().treatment().orElse(Treatment.HANG_UP);
            return new Judgement(
                    call,
                    new Verdict(
                            new Decision.TurnAway(treatment),
                            Step.BLOCKED,
                            blocked,
                            "on the block list",
                            List.of()),
                    chain);
        }
        var score = reputation.of(call.number());
        boolean bad = score.stream().mapToInt(ScorePart::points).sum() > 2;
        chain.add(new StepFinding(bad ? Step.SCORE : Step.MENU, true, "all that is left"));
        return new Judgement(
                call,
                new Verdict(
                        new Decision.Menu(bad ? 3 : 0),
                        bad ? Step.SCORE : Step.MENU,
                        Optional.empty(),
                        bad ? "too many complaints" : "nothing is known",
                        score),
                chain);
    }

    private Optional<Rule> rule(RuleList list, IncomingCall call) {
        var key = call.number().key();
        var text = key.isEmpty() ? "anonymous" : key;
        return Stream.concat(
                        written(list).stream(), Optional.ofNullable(in(list).get(text)).stream())
                .filter(rule -> rule.match().text().equals(text))
                .findFirst();
    }
}
