package io.sidetone.agi.screening.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.screening.memory.HouseMemory;
import io.sidetone.agi.screening.reputation.Reputation;
import io.sidetone.agi.screening.rule.RuleBook;
import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.log.LogText;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StepwiseJudgeTest {

    private static final String YAML =
            """
            house: {country: DE, area-code: 030, zone: Europe/Berlin}
            people:
              anna: {name: Anna, caller-id: [+4930111111]}
            screening:
              inside: [PJSIP/door]
              allow:
                - +4930222222
              block:
                - country:TN
                - {match: "prefix:+4989", note: "robots, since May", treatment: challenge}
                - anonymous
                - {match: +4930333333, treatment: tarpit}
              score: {challenge-at: 50, block-at: 100}
              hours:
                quiet: [{hours: "22:00-07:00", treatment: voicemail}]
                holidays: [{dates: 12-24..12-26, note: Christmas}]
            """;

    private static final Decision RING = new Decision.Ring();
    private static final String STRANGER = "+4940999999";

    @TempDir Path folder;

    private final RememberedHouse memory = new RememberedHouse();
    private List<ScorePart> reputation = List.of();
    private int asked;
    private JudgedHouse house;
    private Judge judge;

    @BeforeEach
    void setUp() {
        house = new JudgedHouse(folder, YAML);
        judge =
                house.judge(
                        memory,
                        _ -> {
                            asked++;
                            return reputation;
                        });
    }

    private Judgement judged(String callerId) {
        return judge.judge(house.call(callerId));
    }

    private Judgement judgedAt(String time) {
        return judge.judge(
                house.call("PJSIP/trunk", STRANGER, "", Attestation.NONE, Instant.parse(time)));
    }

    private static void assertVerdict(
            Judgement judgement, Step step, Decision decision, String reason) {
        assertThat(judgement.verdict().step()).isEqualTo(step);
        assertThat(judgement.verdict().decision()).isEqualTo(decision);
        assertThat(judgement.verdict().reason()).isEqualTo(reason);
        assertThat(judgement.chain().getLast()).isEqualTo(new StepFinding(step, true, reason));
        assertThat(judgement.chain())
                .extracting(StepFinding::step)
                .containsExactlyElementsOf(List.of(Step.values()).subList(0, step.ordinal() + 1));
    }

    @Test
    void aStrangerIsAskedWhomTheyWantAndTheChainTellsWhy() {
        var judgement = judged(STRANGER);
        assertVerdict(
                judgement,
                Step.MENU,
                new Decision.Menu(0),
                "Nobody here knows +4940999999, who is asked whom they want to speak to.");
        assertThat(judgement.chain())
                .extracting(StepFinding::finding)
                .startsWith(
                        "PJSIP/trunk is not of the house.",
                        "No emergency number was dialled lately.",
                        "Not in the address book, not on the allow list, not dialled from here,"
                                + " never got through before.",
                        "No call is expected.",
                        "Not on the block list.",
                        "0 points, challenged at 50 and blocked at 100: attestation +0 (nobody"
                                + " vouches for the number).",
                        "No quiet hours and no holiday at 12:00.");
        assertThat(judgement.verdict().score()).hasSize(1);
        assertThat(asked).isOne();
    }

    @Test
    void theHousesOwnTelephonesAreNeverScreened() {
        var call = house.call("PJSIP/door", "anonymous", "", Attestation.NONE, JudgedHouse.NOON);
        assertVerdict(judge.judge(call), Step.INSIDE, RING, "PJSIP/door is of the house.");
    }

    @ParameterizedTest
    @CsvSource({"PJSIP/doorbell", "pjsip/door", "PJSIP/door-1", "Local/PJSIP/door", "''", "' '"})
    void aLineThatOnlyLooksLikeOneOfTheHouseIsNone(String line) {
        var call = house.call(line, "201", "PJSIP/door", Attestation.FULL, JudgedHouse.NOON);
        assertThat(judge.judge(call).verdict().step()).isNotEqualTo(Step.INSIDE);
    }

    @Test
    void afterAnEmergencyCallEverythingRings() {
        memory.emergency = Optional.of(JudgedHouse.NOON.plus(Duration.ofHours(1)));
        assertVerdict(
                judged("+21671123456"),
                Step.EMERGENCY,
                RING,
                "An emergency number was dialled here, so that everything rings until 13:00.");
    }

    @Test
    void peopleOfTheAddressBookAreLetThrough() {
        assertVerdict(
                judged("030111111"),
                Step.ALLOWED,
                RING,
                "Anna is in the address book (people.anna).");
        assertThat(asked).as("nobody is asked about a friend").isZero();
    }

    @Test
    void theAllowListIsLetThrough() {
        var judgement = judged("004930222222");
        assertVerdict(
                judgement, Step.ALLOWED, RING, "The allow list has +4930222222 (sidetone.yaml:7).");
        assertThat(judgement.verdict().rule().orElseThrow().place()).isEqualTo("sidetone.yaml:7");
    }

    @Test
    void whomThisHouseHasCalledMayCallBack() {
        memory.dialled.put(STRANGER, Instant.parse("2026-11-01T07:30:00Z"));
        assertVerdict(
                judged("040 999999"),
                Step.ALLOWED,
                RING,
                "This house dialled the number at 2026-11-01 08:30.");
    }

    @Test
    void whoGotThroughIsRemembered() {
        memory.passed.put(STRANGER, JudgedHouse.NOON.minusSeconds(60));
        assertVerdict(judged(STRANGER), Step.ALLOWED, RING, "The caller got through at 11:59.");
    }

    @ParameterizedTest
    @CsvSource({"112", "110", "anonymous", "''", "1", "*43"})
    void whatProvesNothingIsNotRemembered(String callerId) {
        var key = house.numbers.outside(callerId).key();
        memory.dialled.put(key, JudgedHouse.NOON);
        memory.passed.put(key, JudgedHouse.NOON);
        memory.dialled.put(house.numbers.dialled(callerId).key(), JudgedHouse.NOON);
        assertThat(judged(callerId).verdict().decision()).isNotEqualTo(RING);
    }

    @Test
    void anExpectedCallIsLetThrough() {
        memory.bypass =
                Optional.of(
                        new HouseMemory.Bypass(JudgedHouse.NOON.plus(Duration.ofDays(1)), false));
        assertVerdict(
                judged("anonymous"),
                Step.BYPASS,
                RING,
                "Calls are let through until 2026-11-19 12:00.");
    }

    @Test
    void thePermitForTheNextCallIsTold() {
        memory.bypass = Optional.of(new HouseMemory.Bypass(JudgedHouse.NOON.plusSeconds(1), true));
        assertVerdict(
                judged(STRANGER), Step.BYPASS, RING, "The next call is let through until 12:00.");
    }

    @Test
    void theBlockListBlocksAndSaysWhereItSaysSo() {
        assertVerdict(
                judged("+21671123456"),
                Step.BLOCKED,
                new Decision.TurnAway(Treatment.NOT_IN_SERVICE),
                "The block list has country:TN (sidetone.yaml:9).");
        assertThat(asked).as("nobody is asked about whom the owner blocked").isZero();
    }

    @Test
    void aRuleMayChallengeInsteadAndItsNoteIsTold() {
        assertVerdict(
                judged("089 123456"),
                Step.BLOCKED,
                new Decision.Menu(3),
                "The block list has prefix:+4989 (sidetone.yaml:10): robots, since May.");
    }

    @Test
    void aRuleMayHaveATreatmentOfItsOwn() {
        assertThat(judged("030333333").verdict().decision())
                .isEqualTo(new Decision.TurnAway(Treatment.TARPIT));
    }

    @ParameterizedTest
    @CsvSource({
        "49,Menu[challengeDigits=0]",
        "50,Menu[challengeDigits=3]",
        "99,Menu[challengeDigits=3]",
        "100,TurnAway[treatment=VACANT]"
    })
    void theScoreChallengesAndBlocks(int points, String decision) {
        reputation = List.of(new ScorePart("phoneblock", points, "12 complaints"));
        var verdict = judged(STRANGER).verdict();
        assertThat(verdict.decision()).hasToString(decision);
        assertThat(verdict.score()).hasSize(2);
        assertThat(verdict.step()).isEqualTo(points < 50 ? Step.MENU : Step.SCORE);
    }

    @Test
    void aScoreIsToldWithItsParts() {
        reputation = List.of(new ScorePart("phoneblock", 60, "12 complaints\u001b[31m"));
        var call = house.call("PJSIP/trunk", STRANGER, "", Attestation.FAILED, JudgedHouse.NOON);
        assertVerdict(
                judge.judge(call),
                Step.SCORE,
                new Decision.TurnAway(Treatment.VACANT),
                "100 points, challenged at 50 and blocked at 100: attestation +40 (the signature"
                        + " did not hold); phoneblock +60 (12 complaints?[31m).");
    }

    @ParameterizedTest
    @EnumSource(Attestation.class)
    void attestationAloneIsNoVerdict(Attestation attestation) {
        var call = house.call("PJSIP/trunk", STRANGER, "", attestation, JudgedHouse.NOON);
        assertThat(judge.judge(call).verdict().step()).isEqualTo(Step.MENU);
    }

    @Test
    void enormousPointsDoNotTurnAround() {
        var much = new ScorePart("a", Integer.MAX_VALUE, "b");
        reputation = List.of(much, much, much);
        assertThat(judged(STRANGER).verdict().decision())
                .isEqualTo(new Decision.TurnAway(Treatment.VACANT));
    }

    @Test
    void quietHoursGoOnAfterMidnight() {
        assertVerdict(
                judgedAt("2026-11-18T05:59:59Z"),
                Step.HOURS,
                new Decision.TurnAway(Treatment.VOICEMAIL),
                "The house is quiet from 22:00-07:00, and it is 06:59.");
        assertThat(judgedAt("2026-11-18T06:00:00Z").verdict().step()).isEqualTo(Step.MENU);
    }

    @Test
    void holidaysAreOfTheHousesCalendar() {
        assertVerdict(
                judgedAt("2026-12-23T23:00:00Z"),
                Step.HOURS,
                new Decision.Menu(3),
                "It is a holiday, 12-24..12-26 (Christmas).");
        assertThat(judgedAt("2026-12-27T12:00:00Z").verdict().step()).isEqualTo(Step.MENU);
    }

    @Test
    void theScoreComesBeforeTheHours() {
        reputation = List.of(new ScorePart("phoneblock", 100, "robot"));
        assertThat(judgedAt("2026-12-24T12:00:00Z").verdict().step()).isEqualTo(Step.SCORE);
    }

    @Test
    void whoeverSpeaksFirstWins() {
        var everything =
                house.call("PJSIP/door", "+4930111111", "", Attestation.FAILED, JudgedHouse.NOON);
        memory.emergency = Optional.of(JudgedHouse.NOON.plusSeconds(60));
        memory.bypass =
                Optional.of(new HouseMemory.Bypass(JudgedHouse.NOON.plusSeconds(60), false));
        assertThat(judge.judge(everything).verdict().step()).isEqualTo(Step.INSIDE);
        assertThat(judged("+4930111111").verdict().step()).isEqualTo(Step.EMERGENCY);
        memory.emergency = Optional.empty();
        assertThat(judged("+4930111111").verdict().step()).isEqualTo(Step.ALLOWED);
        assertThat(judged("+4930333333").verdict().step()).isEqualTo(Step.BYPASS);
        memory.bypass = Optional.empty();
        reputation = List.of(new ScorePart("phoneblock", 100, "robot"));
        assertThat(judged("+4930333333").verdict().step()).isEqualTo(Step.BLOCKED);
    }

    @Test
    void aBrokenMemoryLeavesTheOtherSourcesToSpeak() {
        memory.broken = true;
        assertThat(judged("030111111").verdict().step()).isEqualTo(Step.ALLOWED);
        assertThat(judged("anonymous").verdict().step()).isEqualTo(Step.BLOCKED);
        var judgement = judged(STRANGER);
        assertThat(judgement.verdict().decision()).isEqualTo(new Decision.Menu(0));
        assertThat(judgement.chain())
                .extracting(StepFinding::finding)
                .contains(
                        "The emergency window could not be asked.",
                        "Not in the address book, not on the allow list, the memory of numbers"
                                + " dialled could not be asked, the memory of callers could not be"
                                + " asked.",
                        "The bypass window could not be asked.");
    }

    @Test
    void brokenListsLeaveTheOtherSourcesToSpeak() {
        var broken =
                new StepwiseJudge(
                        JudgeSettings.of(
                                house.screening, Treatment.HANG_UP, Treatment.HANG_UP, house.zone),
                        new JudgeSources(
                                house.people, StepwiseJudgeTest::gone, memory, Reputation.NONE));
        assertThat(broken.judge(house.call("030111111")).verdict().decision()).isEqualTo(RING);
        assertThat(broken.judge(house.call("anonymous")).verdict().decision())
                .isEqualTo(new Decision.Menu(0));
    }

    private static RuleBook gone() {
        throw new IllegalStateException("the lists are gone");
    }

    @Test
    void aBrokenReputationLeavesAttestationToCount() {
        var judge =
                house.judge(
                        memory,
                        _ -> {
                            throw new IllegalStateException("rubbish");
                        });
        var verdict = judge.judge(house.call(STRANGER)).verdict();
        assertThat(verdict.decision()).isEqualTo(new Decision.Menu(0));
        assertThat(verdict.score())
                .extracting(ScorePart::source)
                .containsExactly("attestation", "reputation");
    }

    @Test
    void whenNothingCanBeAskedTheTelephonesRing() {
        memory.broken = true;
        var judge =
                new StepwiseJudge(
                        JudgeSettings.of(
                                house.screening, Treatment.HANG_UP, Treatment.HANG_UP, house.zone),
                        new JudgeSources(
                                house.people, StepwiseJudgeTest::gone, memory, Reputation.NONE));
        var withoutNumber = judge.judge(house.call("anonymous"));
        assertThat(withoutNumber.verdict().decision())
                .as("the address book could be asked")
                .isEqualTo(new Decision.Menu(0));
        assertVerdict(
                new Hearing(house.call(STRANGER), _ -> Answer.silent("")).of(allBroken()),
                Step.MENU,
                RING,
                "Nothing of what the house knows could be asked, so that it rings.");
    }

    private static List<Question> allBroken() {
        return List.of(
                        Step.INSIDE,
                        Step.EMERGENCY,
                        Step.ALLOWED,
                        Step.BYPASS,
                        Step.BLOCKED,
                        Step.SCORE,
                        Step.HOURS)
                .stream()
                .map(step ->
                        new Question(
                                step,
                                step.text(),
                                true,
                                _ -> {
                                    throw new IllegalStateException("gone");
                                }))
                .toList();
    }

    @Test
    void whatACallerWritesIsSafeToPrint() {
        var name = "\u001b[2J\r\nverdict: ring\u202e";
        for (var callerId : List.of(name, "sip:" + "x".repeat(400), "+49\u0000", "a\u202eb")) {
            var call =
                    house.call("PJSIP/trunk\n", callerId, name, Attestation.NONE, JudgedHouse.NOON);
            judge.judge(call)
                    .chain()
                    .forEach(finding -> {
                        assertThat(finding.finding().codePoints()).allMatch(LogText::isPlain);
                        assertThat(finding.finding()).hasSizeLessThan(300).endsWith(".");
                    });
        }
    }

    @Test
    void anEmptySectionAsksEverybodyForTheMenu() {
        var plain =
                new JudgedHouse(
                        folder, "house: {zone: Europe/Berlin}\npeople: {}\nscreening: {}\n");
        var judge = plain.judge(memory, Reputation.NONE);
        for (var callerId : List.of(STRANGER, "anonymous", "030123", "201", "*43", "x")) {
            assertThat(judge.judge(plain.call(callerId)).verdict().decision())
                    .isEqualTo(new Decision.Menu(0));
        }
    }
}
