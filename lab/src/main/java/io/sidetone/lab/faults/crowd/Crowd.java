package io.sidetone.lab.faults.crowd;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.faults.Campaign;
import io.sidetone.lab.faults.Field;
import io.sidetone.lab.faults.Finding;
import io.sidetone.lab.faults.calls.Arrival;
import io.sidetone.lab.faults.calls.Phrasebook;
import io.sidetone.lab.faults.calls.RecordingArchive;
import io.sidetone.lab.mail.ReceivedMail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;

/**
 * Many people call in the same second, speak at the same time, press {@code #} at the same time and
 * 1 at the same time, in a house whose engine has not spoken a word yet.
 */
public final class Crowd implements Campaign {

    /** What design.md promises, and so does docs/reliability.md. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(1);

    private static final Duration DELIVERED = Duration.ofSeconds(60);
    private static final int FIRST_NUMBER = 5_560_000;

    @Override
    public String name() {
        return "crowd";
    }

    @Override
    public String claim() {
        return "50 people record at the same time; all is delivered whole, and nobody waits a second for a prompt";
    }

    @Override
    public List<Finding> run(Field field) {
        int people = field.times(10, 50);
        try (RecordingArchive archive = new RecordingArchive(field.exchange().asterisk());
                LabHouse house = new LabHouse(field.exchange(), field.folder(), _ -> {})) {
            LabSidetone sidetone = house.moveIn(LabSettings.house());
            List<CrowdCaller.Outcome> outcomes = outcomes(field, house, people);
            Await.until("the outbox is done", DELIVERED, sidetone.outbox()::isDone);
            check(outcomes, house, archive);
            return findings(outcomes);
        }
    }

    private static List<CrowdCaller.Outcome> outcomes(Field field, LabHouse house, int people) {
        Phrasebook phrases =
                new Phrasebook(
                        field.exchange().studio(), new SplittableRandom(field.random().nextLong()));
        CyclicBarrier together = new CyclicBarrier(people);
        return Together.all(
                IntStream.range(0, people)
                        .mapToObj(i ->
                                new CrowdCaller(
                                        house,
                                        phrases.nextLong(),
                                        Integer.toString(FIRST_NUMBER + i),
                                        together))
                        .toList(),
                CrowdCaller::call);
    }

    private static void check(
            List<CrowdCaller.Outcome> outcomes, LabHouse house, RecordingArchive archive) {
        Map<String, List<ReceivedMail>> mails = Arrival.byMessage(house.mail().received());
        for (CrowdCaller.Outcome outcome : outcomes) {
            List<ReceivedMail> mine =
                    mails.getOrDefault(outcome.call().messageId().orElseThrow(), List.of());
            if (mine.size() != 1) {
                throw new LabFailure(mine.size() + " mails of " + outcome.call());
            }
            Arrival.flaw(mine.getFirst(), outcome.call(), archive)
                    .ifPresent(flaw -> {
                        throw new LabFailure(flaw);
                    });
        }
        double lastBegan =
                outcomes.stream()
                        .mapToDouble(CrowdCaller.Outcome::recordingBegan)
                        .max()
                        .orElseThrow();
        double firstEnded =
                outcomes.stream()
                        .mapToDouble(CrowdCaller.Outcome::recordingEnded)
                        .min()
                        .orElseThrow();
        if (lastBegan > firstEnded) {
            throw new LabFailure(
                    "they did not all record at the same time: %.1f s short of it"
                            .formatted(lastBegan - firstEnded));
        }
        for (Step step : Step.values()) {
            Duration longest = spread(outcomes, step).longest();
            if (longest.compareTo(LONGEST_SILENCE) > 0) {
                throw new LabFailure(
                        "somebody waited too long: " + String.join("; ", told(outcomes)));
            }
        }
    }

    private static Spread spread(List<CrowdCaller.Outcome> outcomes, Step step) {
        return Spread.of(outcomes.stream().map(outcome -> outcome.waits().get(step)).toList());
    }

    private static List<String> told(List<CrowdCaller.Outcome> outcomes) {
        return Arrays.stream(Step.values())
                .map(step -> step.words() + ": " + spread(outcomes, step))
                .toList();
    }

    private static List<Finding> findings(List<CrowdCaller.Outcome> outcomes) {
        List<Finding> findings = new ArrayList<>();
        findings.add(
                new Finding(
                        "callers recording at the same time",
                        outcomes.size() + ", all delivered once and whole"));
        for (Step step : Step.values()) {
            findings.add(new Finding(step.words(), spread(outcomes, step).toString()));
        }
        return findings;
    }
}
