package io.sidetone.lab.bench;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.LabHouse.Fallback;
import io.sidetone.lab.LabHouse.WayOut;
import io.sidetone.lab.Narrator;
import io.sidetone.lab.bench.report.Goal;
import io.sidetone.lab.bench.report.Row;
import io.sidetone.lab.bench.report.Section;
import io.sidetone.lab.bench.report.Spread;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.phone.PhoneHabit;
import io.sidetone.lab.phone.SipMessage;
import io.sidetone.lab.phone.SippCrowd;
import io.sidetone.lab.phone.SippCrowd.Dialled;
import io.sidetone.lab.phone.SippCrowd.Plan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How much later the callee's telephone rings because Sidetone leads the call. */
final class TrunkBench implements Benchmark {

    /** Of each kind in a run. */
    private static final int CALLS = 100;

    /** Of each kind before it, so that the code is compiled. */
    private static final int WARM_UP = 50;

    /** Milliseconds that the issue allows. */
    private static final int GOAL = 60;

    /** Neither ringing nor talking is measured. */
    private static final Duration QUICK = Duration.ofMillis(20);

    private static final int FIRST_NUMBER = 2_000_000;

    private static final Duration READY = Duration.ofSeconds(40);

    private static final String METHOD =
            """
            One call at a time from a SIPp to a SIPp over the same Asterisk, every other one led by \
            Sidetone (`Stasis(sidetone,trunk)`), the others by `Dial()`: %d of each in a run, after %d \
            of each to warm up. The time is from the caller's INVITE to the INVITE at the \
            provider, by the clocks of both SIPps, which are one.\
            """
                    .formatted(CALLS, WARM_UP);

    private final LabExchange exchange;
    private final Narrator narrator;
    private final Path folder;

    TrunkBench(LabExchange exchange, Narrator narrator, Path folder) {
        this.exchange = exchange;
        this.narrator = narrator;
        this.folder = folder.resolve("trunk");
    }

    @Override
    public Section measure(int runs) {
        List<Times> times = new ArrayList<>();
        try (LabHouse house = new LabHouse(exchange, folder, _ -> {})) {
            String provider = house.phones().plugInto("provider", PhoneHabit.answersAfter(QUICK));
            house.fallsBack(Fallback.TRUNK, provider.replace("PJSIP/", ""));
            LabSidetone sidetone =
                    house.moveIn(LabSettings.house().sections(configuration(provider)));
            sidetone.awaitLog("takes calls from ARI", READY);
            run(house, "warm-up", WARM_UP, 0);
            for (int run = 1; run <= runs; run++) {
                Times measured = run(house, "run-" + run, CALLS, WARM_UP + (run - 1) * CALLS);
                narrator.tell("trunk", "run %d: %s".formatted(run, measured));
                times.add(measured);
            }
        }
        return section(times);
    }

    /** One trunk that takes numbers as they are dialled, as {@code Dial} does. */
    private static String configuration(String provider) {
        return """
        trunks:
          by-name:
            provider: {endpoint: "%s", wants: national}
        trunk: {}
        """
                .formatted(provider.replace("PJSIP/", "PJSIP/${number}@"));
    }

    private static Times run(LabHouse house, String name, int count, int earlier) {
        Plan plan = new Plan("201", QUICK, 20, 1);
        List<Dialled> dialled =
                IntStream.range(0, 2 * count).mapToObj(i -> dialled(2 * earlier + i)).toList();
        Path where = house.folder().resolve(name);
        try (SippCrowd crowd = SippCrowd.call(house, where, dialled, plan)) {
            crowd.areOver();
            Await.until(
                    "the provider has had them all",
                    READY,
                    () -> arrivals(house).keySet().containsAll(numbers(dialled)));
            return Times.of(dialled, departures(crowd), arrivals(house));
        }
    }

    private static Dialled dialled(int index) {
        WayOut way = index % 2 == 0 ? WayOut.PLAIN : WayOut.STASIS;
        return new Dialled("089" + (FIRST_NUMBER + index), way);
    }

    private static List<String> numbers(List<Dialled> dialled) {
        return dialled.stream().map(Dialled::number).toList();
    }

    private static Map<String, Double> departures(SippCrowd crowd) {
        return times(
                crowd.messages().stream()
                        .filter(message -> SippCrowd.sent(message, "INVITE"))
                        .toList());
    }

    private static Map<String, Double> arrivals(LabHouse house) {
        return times(house.phones().phone("provider").rings());
    }

    private static Map<String, Double> times(List<SipMessage> invites) {
        Map<String, Double> times = new HashMap<>();
        invites.forEach(invite -> times.putIfAbsent(invite.user(), invite.at()));
        return times;
    }

    private static Section section(List<Times> times) {
        Spread added = spread(times, run -> run.stasis().median() - run.plain().median());
        return new Section(
                "Set-up of a supervised call",
                METHOD,
                "plain `Dial`",
                List.of(
                        new Row(
                                "INVITE in to INVITE out, median, ms",
                                spread(times, run -> run.stasis().median()),
                                spread(times, run -> run.plain().median()),
                                null),
                        new Row(
                                "the same, p95, ms",
                                spread(times, run -> run.stasis().late()),
                                spread(times, run -> run.plain().late()),
                                null),
                        Row.of("added by Sidetone, median, ms", added, Goal.under(GOAL, added)),
                        Row.of(
                                "added by Sidetone, p95, ms",
                                spread(times, run -> run.stasis().late() - run.plain().late()),
                                null)));
    }

    private static Spread spread(List<Times> times, ToDoubleFunction<Times> what) {
        return new Spread(times.stream().mapToDouble(what).boxed().toList());
    }

    /**
     * What a run took.
     *
     * @param plain led by Asterisk alone
     * @param stasis led by Sidetone
     */
    private record Times(Kind plain, Kind stasis) {

        static Times of(
                List<Dialled> dialled, Map<String, Double> left, Map<String, Double> arrived) {
            return new Times(
                    Kind.of(WayOut.PLAIN, dialled, left, arrived),
                    Kind.of(WayOut.STASIS, dialled, left, arrived));
        }

        @Override
        public String toString() {
            return "%.1f ms by Dial, %.1f ms supervised".formatted(plain.median(), stasis.median());
        }
    }

    /**
     * What one kind of call took.
     *
     * @param median milliseconds
     * @param late milliseconds that 95 of 100 stayed below
     */
    private record Kind(double median, double late) {

        static Kind of(
                WayOut way,
                List<Dialled> dialled,
                Map<String, Double> left,
                Map<String, Double> arrived) {
            List<Double> took =
                    dialled.stream()
                            .filter(one -> one.way() == way)
                            .map(Dialled::number)
                            .map(number -> 1000 * (at(arrived, number) - at(left, number)))
                            .sorted()
                            .toList();
            return new Kind(took.get(took.size() / 2), took.get(took.size() * 95 / 100));
        }

        private static double at(Map<String, Double> times, String number) {
            Double time = times.get(number);
            if (time == null) {
                throw new LabFailure("no INVITE for " + number);
            }
            return time;
        }
    }
}
