package io.sidetone.agi.screening.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.screening.memory.HouseMemory;
import io.sidetone.agi.screening.reputation.Reputation;
import io.sidetone.agi.screening.rule.Match;
import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.core.log.LogText;
import io.sidetone.core.number.OutsideNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a command says about a call is what the daemon decides: they share nothing but the files.
 */
class DryRunTest {

    private static final int CALLERS = 10_000;

    private static final String YAML =
            """
            house: {country: DE, area-code: 030, zone: Europe/Berlin}
            people:
              anna: {name: Anna, caller-id: [+4930111111, 0171 1234567]}
            screening:
              own-numbers: [+4930123456]
              inside: [PJSIP/door]
              allow:
                - prefix:+4930222
                - {match: country:FR, until: "2026-11-18T12:00"}
              block:
                - country:TN
                - {match: country:FR, note: from noon on}
                - {match: prefix:089, treatment: challenge}
                - range:+49401000-+49401999
                - regex:^sip:.*bot
                - _0900XXXXXX
                - type:satellite
                - neighbour:7
                - anonymous
                - invalid
              hours:
                quiet: [{hours: "22:00-07:00", days: [fri, sat], treatment: voicemail}]
                holidays: [12-24..12-26, {dates: 2026-11-20, treatment: menu}]
            """;

    @TempDir Path daemonFolder;
    @TempDir Path commandFolder;

    private final Random random = new Random(4);

    @Test
    void tenThousandCallersAreJudgedAlike() {
        var daemon = new JudgedHouse(daemonFolder, YAML).stores(stored());
        var command = new JudgedHouse(commandFolder, YAML).stores(stored());
        var live = daemon.judge(memory(), DryRunTest::reputation);
        var dry = command.judge(memory(), DryRunTest::reputation);
        Map<Step, Integer> spoken = new EnumMap<>(Step.class);
        for (int i = 0; i < CALLERS; i++) {
            var line = random.nextInt(40) == 0 ? "PJSIP/door" : "PJSIP/trunk";
            var callerId = callerId();
            var name = callerId();
            var attestation = Attestation.values()[random.nextInt(Attestation.values().length)];
            var at = JudgedHouse.NOON.plus(Duration.ofMinutes(random.nextInt(60_000)));
            var judged = live.judge(daemon.call(line, callerId, name, attestation, at));
            var explained = dry.judge(command.call(line, callerId, name, attestation, at));
            assertThat(explained).as(LogText.safe(callerId)).isEqualTo(judged);
            spoken.merge(judged.verdict().step(), 1, Integer::sum);
        }
        assertThat(spoken).as("every step has spoken").containsOnlyKeys(Step.values());
        assertThat(spoken.values()).allMatch(count -> count >= 20, "at least 20 times");
    }

    private static RememberedHouse memory() {
        var memory = new RememberedHouse();
        memory.emergency = Optional.of(JudgedHouse.NOON.plus(Duration.ofHours(20)));
        memory.bypass =
                Optional.of(
                        new HouseMemory.Bypass(JudgedHouse.NOON.plus(Duration.ofHours(60)), true));
        for (int i = 0; i < 50; i++) {
            memory.dialled.put("+49405550" + i, JudgedHouse.NOON);
            memory.passed.put("sip:friend" + i, JudgedHouse.NOON);
        }
        return memory;
    }

    private static List<Rule> stored() {
        var rules = new ArrayList<Rule>();
        for (int i = 0; i < 50; i++) {
            rules.add(
                    new Rule(
                            RuleList.BLOCK,
                            new Match.Exact("+4934100000" + i),
                            "store #" + i,
                            "",
                            i % 2 == 0
                                    ? Optional.empty()
                                    : Optional.of(Instant.parse("2026-12-01T00:00:00Z")),
                            Optional.empty()));
        }
        return rules;
    }

    private static List<ScorePart> reputation(OutsideNumber number) {
        int points = Math.floorMod(number.key().hashCode(), 150);
        return Reputation.NONE.of(number).isEmpty() && points > 60
                ? List.of(new ScorePart("neighbours", points, "heard of"))
                : List.of();
    }

    private String callerId() {
        return switch (random.nextInt(16)) {
            case 0 -> "+4930111111";
            case 1 -> "+4930222" + random.nextInt(1_000);
            case 2 -> "+2167" + random.nextInt(10_000_000);
            case 3 -> "0033 1" + random.nextInt(100_000_000);
            case 4 -> "089" + random.nextInt(10_000_000);
            case 5 -> "+4940" + (900 + random.nextInt(1_200)) + random.nextInt(10);
            case 6 ->
                    "sip:"
                            + (random.nextBoolean() ? "friend" : "robot")
                            + random.nextInt(99)
                            + "@x";
            case 7 -> "0900" + random.nextInt(1_000_000);
            case 8 -> "+8816" + random.nextInt(100_000_000);
            case 9 -> "+493012" + random.nextInt(10_000);
            case 10 -> List.of("", "anonymous", "Unknown", "Restricted").get(random.nextInt(4));
            case 11 -> "+49405550" + random.nextInt(99);
            case 12 -> "+4934100000" + random.nextInt(70);
            case 13 -> String.valueOf(random.nextLong() >>> random.nextInt(60));
            case 14 -> bytes();
            default -> "+4940" + (1_000_000 + random.nextInt(9_000_000));
        };
    }

    private String bytes() {
        var text = new StringBuilder();
        for (int n = random.nextInt(500); n > 0; n--) {
            text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
        }
        return text.toString();
    }
}
