package io.sidetone.lab.bench.screening;

import io.sidetone.agi.screening.judge.Attestation;
import io.sidetone.agi.screening.judge.AttestationPoints;
import io.sidetone.agi.screening.judge.HoursConfig;
import io.sidetone.agi.screening.judge.IncomingCall;
import io.sidetone.agi.screening.judge.Judge;
import io.sidetone.agi.screening.judge.JudgeSettings;
import io.sidetone.agi.screening.judge.JudgeSources;
import io.sidetone.agi.screening.judge.Judgement;
import io.sidetone.agi.screening.judge.ScoreConfig;
import io.sidetone.agi.screening.judge.StepwiseJudge;
import io.sidetone.agi.screening.memory.HouseMemory;
import io.sidetone.agi.screening.reputation.Reputation;
import io.sidetone.agi.screening.rule.RuleBook;
import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.people.People;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What JMH measures: from a caller ID as it came to what becomes of the call. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Judgements {

    /** The number, of rules and of what the house remembers. */
    public static final int MANY = 100_000;

    private static final int CALLERS = 10_000;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final BusyHouse house = new BusyHouse();
    private final List<String> callers = house.callers(CALLERS);
    private final Judge judge = judge();
    private int next;

    /** One judgement. */
    @Benchmark
    public Judgement judgement() {
        String callerId = callers.get(next++ % CALLERS);
        return judge.judge(
                new IncomingCall(
                        "PJSIP/trunk",
                        house.numbers().outside(callerId),
                        callerId,
                        "Eve",
                        Attestation.NONE,
                        BusyHouse.NOW));
    }

    private Judge judge() {
        RuleBook book = RuleBook.of(house.rules(MANY), List.of(BusyHouse.OWN_NUMBER));
        People people = People.from(Map.of(), house.numbers(), ZONE);
        return new StepwiseJudge(
                new JudgeSettings(
                        List.of("PJSIP/door"),
                        Treatment.NOT_IN_SERVICE,
                        Treatment.TARPIT,
                        new ScoreConfig(50, 100, 3, new AttestationPoints(0, 40, 10, -10, -20)),
                        new HoursConfig(List.of(), List.of(), Treatment.CHALLENGE, Map.of()),
                        ZONE),
                new JudgeSources(people, () -> book, memory(), Reputation.NONE));
    }

    private HouseMemory memory() {
        Map<String, Instant> dialled = new HashMap<>();
        house.keys(MANY).forEach(key -> dialled.put(key, BusyHouse.NOW));
        return new HouseMemory() {
            @Override
            public Optional<Instant> emergencyUntil(Instant at) {
                return Optional.empty();
            }

            @Override
            public Optional<Instant> dialled(String key, Instant at) {
                return Optional.ofNullable(dialled.get(key));
            }

            @Override
            public Optional<Instant> passed(String key, Instant at) {
                return Optional.empty();
            }

            @Override
            public Optional<Bypass> bypass(Instant at) {
                return Optional.empty();
            }
        };
    }
}
