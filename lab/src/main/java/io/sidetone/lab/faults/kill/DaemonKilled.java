package io.sidetone.lab.faults.kill;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.faults.Campaign;
import io.sidetone.lab.faults.Field;
import io.sidetone.lab.faults.Finding;
import io.sidetone.lab.faults.calls.Phrasebook;
import io.sidetone.lab.faults.calls.RecordingArchive;
import io.sidetone.lab.faults.calls.ShortPrompts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The daemon is ended with SIGKILL at every state of the journal and at random, while people call;
 * then what they said is compared with what arrived.
 */
public final class DaemonKilled implements Campaign {

    private static final int KILLS = 510;
    private static final int RANDOM_KILLS_AT_LEAST = 4;
    private static final int PEOPLE = 5;

    /** Every second kill of the long form is at no chosen moment. */
    private static final int RANDOM_SHARE = 2;

    /** A draft whose channel lingers is looked at every 15 s, and so is what was thrown away. */
    private static final Duration SETTLED = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "daemon-killed";
    }

    @Override
    public String claim() {
        return "SIGKILL of the daemon at any moment loses nothing that was said, and leaves nothing behind";
    }

    @Override
    public List<Finding> run(Field field) {
        try (RecordingArchive archive = new RecordingArchive(field.exchange().asterisk())) {
            Trap trap = new Trap(new SplittableRandom(field.random().nextLong()));
            try (LabHouse house = new LabHouse(field.exchange(), field.folder(), trap::hears)) {
                return run(field, house, trap, archive);
            }
        }
    }

    private static List<Finding> run(
            Field field, LabHouse house, Trap trap, RecordingArchive archive) {
        LabSidetone sidetone = movedIn(field, house);
        sidetone.kill();
        PowerSwitch power = new PowerSwitch(sidetone, house.mail(), trap);
        Phrasebook phrases =
                new Phrasebook(
                        field.exchange().studio(), new SplittableRandom(field.random().nextLong()));
        Household people = new Household(house, phrases, power);
        try (SpoolWatch _ = new SpoolWatch(sidetone.outbox().path(), trap::sees)) {
            people.begin(PEOPLE, field.random());
            kill(field, power, people);
            power.stayOn();
            people.end();
        }
        settle(sidetone);
        Reckoning reckoning = new Reckoning(house, archive, power.kills());
        reckoning.calls(people.calls());
        reckoning.leftovers(
                sidetone.outbox().path(),
                field.exchange().asterisk().recordings(),
                temporary(field));
        reckoning.close();
        return findings(power.kills(), people.calls().size(), reckoning);
    }

    private static void kill(Field field, PowerSwitch power, Household people) {
        List<KillPoint> plan = plan(field);
        Random chance = new Random(field.random().nextLong());
        for (int i = 0; i < plan.size(); i++) {
            boolean early = plan.get(i).comesAtStart() && chance.nextBoolean();
            Kill kill = power.round(plan.get(i), early);
            people.check();
            field.narrator()
                    .tell(
                            "kill " + (i + 1),
                            "%s%s; %d calls so far, found: %s"
                                    .formatted(
                                            kill.point().what(),
                                            kill.aimed() ? "" : " (did not come)",
                                            people.calls().size(),
                                            new TreeMap<>(counted(List.of(kill)))));
        }
    }

    private static List<KillPoint> plan(Field field) {
        List<KillPoint> plan = new ArrayList<>(KillPoint.all());
        int all = field.times(plan.size() + RANDOM_KILLS_AT_LEAST, KILLS);
        int random = field.times(RANDOM_KILLS_AT_LEAST, all / RANDOM_SHARE);
        for (int i = 0; plan.size() < all - random; i++) {
            plan.add(KillPoint.all().get(i % KillPoint.all().size()));
        }
        plan.addAll(Collections.nCopies(random, KillPoint.RANDOM));
        Collections.shuffle(plan, new Random(field.random().nextLong()));
        return plan;
    }

    private static LabSidetone movedIn(Field field, LabHouse house) {
        ShortPrompts.lay(house);
        try {
            Files.createDirectories(temporary(field));
        } catch (IOException e) {
            throw new LabFailure("no directory for temporary files", e);
        }
        Path classes = field.folder().resolve("classes.jsa");
        house.moveIn(java(field, "-XX:ArchiveClassesAtExit=" + classes)).close();
        return house.moveIn(java(field, "-XX:SharedArchiveFile=" + classes));
    }

    /** Classes that were read before make a start twice as fast: more kills in the same time. */
    private static LabSettings java(Field field, String archive) {
        return LabSettings.house()
                .withJava(
                        archive,
                        "-Xlog:cds=off",
                        "-Xlog:aot=off",
                        "-Djava.io.tmpdir=" + temporary(field));
    }

    private static Path temporary(Field field) {
        return field.folder().resolve("tmp");
    }

    private static void settle(LabSidetone sidetone) {
        Path outbox = sidetone.outbox().path();
        Await.until(
                "the outbox is done",
                SETTLED,
                () ->
                        sidetone.outbox().isDone()
                                && Census.entries(outbox.resolve("gone")).isEmpty());
        sidetone.close();
    }

    private static List<Finding> findings(List<Kill> kills, int calls, Reckoning reckoning) {
        List<Finding> findings = new ArrayList<>();
        findings.add(
                new Finding(
                        "SIGKILLs",
                        "%d, %d of them at a chosen moment, with %d calls"
                                .formatted(kills.size(), aimed(kills), calls)));
        findings.add(
                new Finding(
                        "messages with sound",
                        "%d, all delivered whole; %d duplicates, each with the same Message-ID and a kill after the server had it"
                                .formatted(reckoning.delivered(), reckoning.duplicates())));
        findings.add(
                new Finding("left behind", "nothing: no draft, no recording, no temporary file"));
        new TreeMap<>(counted(kills))
                .forEach((state, times) ->
                        findings.add(
                                new Finding(
                                        "killed with a message in " + state, times + " times")));
        new TreeMap<>(aimedAt(kills))
                .forEach((point, times) ->
                        findings.add(new Finding("killed at: " + point, times + " times")));
        return findings;
    }

    private static long aimed(List<Kill> kills) {
        return kills.stream()
                .filter(kill -> kill.aimed() && kill.point().kind() != KillPoint.Kind.READY)
                .count();
    }

    private static Map<String, Integer> counted(List<Kill> kills) {
        Map<String, Integer> counted = new TreeMap<>();
        for (Kill kill : kills) {
            kill.found().states().values().stream()
                    .distinct()
                    .forEach(state -> counted.merge(state, 1, Integer::sum));
        }
        return counted;
    }

    private static Map<String, Integer> aimedAt(List<Kill> kills) {
        Map<String, Integer> counted = new TreeMap<>();
        for (Kill kill : kills) {
            if (kill.aimed()) {
                counted.merge(kill.point().what(), 1, Integer::sum);
            }
        }
        return counted;
    }
}
