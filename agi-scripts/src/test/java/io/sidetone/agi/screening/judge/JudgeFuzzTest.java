package io.sidetone.agi.screening.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.agi.screening.reputation.Reputation;
import io.sidetone.agi.screening.rule.MatchReader;
import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleBook;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.FuzzInput;
import io.sidetone.core.log.LogText;
import io.sidetone.core.number.NumberPlan;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.people.People;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whatever a caller sends as number, name and headers, and whatever the owner writes as a rule:
 * there is a judgement, nobody from outside is of the house, and who is named by a blocking rule is
 * blocked.
 */
class JudgeFuzzTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant AT = Instant.parse("2026-11-18T11:00:00Z");
    private static final Numbers NUMBERS =
            new Numbers(PhoneNumberUtil.getInstance(), NumberPlan.in(Optional.of("DE")));
    private static final People PEOPLE = People.from(Map.of(), NUMBERS, BERLIN);
    private static final MatchReader MATCHES = new MatchReader(NUMBERS);
    private static final AttestationReader TRUSTING =
            new AttestationReader(new AttestationConfig(List.of("PJSIP/trunk")));
    private static final JudgeSettings SETTINGS =
            new JudgeSettings(
                    List.of("PJSIP/door", "PJSIP/201"),
                    Treatment.NOT_IN_SERVICE,
                    Treatment.TARPIT,
                    new ScoreConfig(50, 100, 3, new AttestationPoints(0, 40, 10, -10, -20)),
                    new HoursConfig(List.of(), List.of(), Treatment.CHALLENGE, Map.of()),
                    BERLIN);

    @FuzzTest
    void aCallerIsJudgedAndWhoIsNamedIsBlocked(byte[] input) {
        var texts = new FuzzInput(input);
        var callerId = texts.next();
        var call = call(callerId, texts.next(), texts.next());
        blocked(texts.next(), call);
        // A rule for this very caller, as "block the last caller" writes it.
        var key = call.number().key();
        if (!key.isEmpty()) {
            assertThat(blocked(key, call)).as(LogText.safe(key)).isEqualTo(Step.BLOCKED);
        }
        var numberless = call.number().text().isEmpty();
        assertThat(blocked("anonymous", call) == Step.BLOCKED).isEqualTo(numberless);
    }

    private static IncomingCall call(String callerId, String name, String header) {
        var attestation = TRUSTING.read("PJSIP/trunk", _ -> Optional.of(header));
        return new IncomingCall(
                "PJSIP/trunk", NUMBERS.outside(callerId), callerId, name, attestation, AT);
    }

    /** Which step spoke when this is the only rule. */
    private static Step blocked(String text, IncomingCall call) {
        var judgement = judge(rules(text)).judge(call);
        assertThat(judgement.verdict().step()).isNotEqualTo(Step.INSIDE);
        judgement
                .chain()
                .forEach(finding ->
                        assertThat(finding.finding().codePoints()).allMatch(LogText::isPlain));
        return judgement.verdict().step();
    }

    private static Judge judge(List<Rule> rules) {
        var book = RuleBook.of(rules, List.of("+4930123456"));
        return new StepwiseJudge(
                SETTINGS,
                new JudgeSources(PEOPLE, () -> book, new RememberedHouse(), Reputation.NONE));
    }

    private static List<Rule> rules(String text) {
        try {
            var match = MATCHES.read(text);
            assertThat(MATCHES.read(match.text())).isEqualTo(match);
            return List.of(
                    new Rule(
                            RuleList.BLOCK, match, text, text, Optional.empty(), Optional.empty()));
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage().codePoints()).allMatch(LogText::isPlain);
            return List.of();
        }
    }
}
