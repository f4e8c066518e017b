package io.sidetone.agi.screening;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.agi.screening.judge.Decision;
import io.sidetone.agi.screening.judge.Judge;
import io.sidetone.agi.screening.judge.Judgement;
import io.sidetone.agi.screening.judge.Step;
import io.sidetone.agi.screening.judge.Verdict;
import io.sidetone.agi.screening.log.CallLog;
import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.agi.screening.menu.ChallengeConfig;
import io.sidetone.agi.screening.menu.MenuConfig;
import io.sidetone.agi.screening.rule.Match;
import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleDesk;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.agi.screening.treatment.Treatments;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.call.ScriptedCaller;
import io.sidetone.core.feature.DialledNumbers;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.outbox.OnHangup;
import io.sidetone.core.outbox.RecordingsInMemory;
import io.sidetone.core.people.People;
import io.sidetone.core.people.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A house whose judge, log and lists do as a test says. */
public final class ScreeningHouse {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    public static final Instant NOW = Instant.parse("2026-11-21T18:04:00Z");
    public static final CallerId STRANGER = new CallerId("0891234567", "Prize Centre");
    public static final String STRANGERS_KEY = "+49891234567";
    public static final CallerId ANONYMOUS = new CallerId("", "");

    public static final Person ANNA = person("anna", "Anna Schmidt", "201");
    public static final Person ANNIKA = person("annika", "Annika Björk", "203");
    public static final Person BEN = person("ben", "Ben Müller", "202", "Benny", "Papa");
    public static final Person CARL = person("carl", "Carl Outside", "");

    /** A section that says nothing. */
    private static final ScreeningConfig SILENT = bound("{}");

    public final Numbers numbers = new Numbers(PhoneNumberUtil.getInstance(), Optional.of("DE"));
    public final PlainMemory memory = new PlainMemory();
    public final List<ScreenedCall> logged = new CopyOnWriteArrayList<>();
    public final List<String> lists = new ArrayList<>();
    public final List<Treatment> given = new ArrayList<>();

    public People people = people(ANNA, ANNIKA, BEN, CARL);
    public Judge judge = asksForTheMenu(0);
    public AttestationSource attestation = AttestationSource.NONE;
    public QuietPeople quiet = QuietPeople.NONE;
    public Treatments treatments =
            (treatment, _, _) -> {
                given.add(treatment);
                return Optional.of("message-1");
            };
    public CallLog log = new Log();
    public RuleDesk rules = new Lists();
    public MenuConfig menu = menu(Treatment.HANG_UP);
    public Instant now = NOW;

    /** A verdict with one decision. */
    public static Verdict verdict(Decision decision, Step step) {
        return new Verdict(decision, step, Optional.empty(), "because", List.of());
    }

    /** Judges every call alike. */
    public static Judge decides(Decision decision, Step step) {
        return call -> new Judgement(call, verdict(decision, step), List.of());
    }

    public static Judge asksForTheMenu(int challengeDigits) {
        return decides(new Decision.Menu(challengeDigits), Step.MENU);
    }

    public static MenuConfig menu(Treatment failed) {
        return new MenuConfig(
                Optional.of("the Smiths"),
                3,
                Duration.ofSeconds(5),
                Duration.ofSeconds(3),
                Duration.ofSeconds(90),
                "9",
                failed,
                new ChallengeConfig(3, 2, failed));
    }

    public static Person person(String key, String name, String extension, String... nicknames) {
        return new Person(
                key,
                name,
                Optional.empty(),
                List.of(),
                ZONE,
                Optional.empty(),
                OnHangup.SEND,
                Optional.of(extension).filter(digits -> !digits.isEmpty()),
                List.of(nicknames));
    }

    public People people(Person... people) {
        return new People(Arrays.asList(people), numbers);
    }

    public ScreeningFlow flow() {
        return new ScreeningFlow(config(menu), wiring()::errands, () -> {});
    }

    /** Has screening learn what other features dial. */
    public void listensTo(DialledNumbers dialled) {
        wiring().listenTo(dialled);
    }

    /** What leads one call from outside. */
    CallFlow screening() {
        return wiring().errands(config(menu)).flowFor(Errand.SCREEN);
    }

    /** A section that says nothing but the menu. */
    public static ScreeningConfig config(MenuConfig menu) {
        return new ScreeningConfig(
                SILENT.ownNumbers(),
                SILENT.inside(),
                SILENT.memory(),
                SILENT.log(),
                SILENT.allow(),
                SILENT.block(),
                SILENT.attestation(),
                SILENT.reputation(),
                SILENT.score(),
                SILENT.hours(),
                menu,
                SILENT.treatments());
    }

    private static ScreeningConfig bound(String section) {
        try {
            var folder = Files.createTempDirectory("screening");
            try {
                return Bound.screening(folder, section);
            } finally {
                Files.deleteIfExists(folder.resolve("sidetone.yaml"));
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ScriptedCaller caller(CallerId callerId, String... arguments) {
        return new ScriptedCaller(callerId, new RecordingsInMemory(), arguments)
                .with("CHANNEL(name)", "PJSIP/trunk-0000001c");
    }

    /** The latest entry of the latest call. */
    public ScreenedCall entry() {
        return logged.getLast();
    }

    private ScreeningWiring wiring() {
        return new ScreeningWiring(
                numbers,
                people,
                ZONE,
                new ScreeningParts(
                        _ -> {},
                        _ -> call -> judge.judge(call),
                        _ -> (line, variables) -> attestation.read(line, variables),
                        _ -> (person, at) -> quiet.isQuiet(person, at),
                        _ -> (treatment, call, from) -> treatments.give(treatment, call, from),
                        memory.memory(),
                        memory.notes(),
                        log,
                        rules,
                        new CountingDigits(),
                        (InstantSource) () -> now));
    }

    private final class Log implements CallLog {

        @Override
        public void note(ScreenedCall call) {
            logged.add(call);
        }

        @Override
        public Optional<ScreenedCall> last() {
            return logged.isEmpty() ? Optional.empty() : Optional.of(logged.getLast());
        }

        @Override
        public Optional<ScreenedCall> lastTurnedAway() {
            return last();
        }
    }

    private final class Lists implements RuleDesk {

        @Override
        public void add(Rule rule) {
            lists.add("+" + rule.list() + " " + rule.match().text());
        }

        @Override
        public boolean remove(RuleList list, Match match) {
            lists.add("-" + list + " " + match.text());
            return true;
        }
    }
}
