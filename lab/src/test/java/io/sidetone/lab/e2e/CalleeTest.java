package io.sidetone.lab.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.agi.call.AgiCall;
import io.sidetone.agi.screening.callee.Blocking;
import io.sidetone.agi.screening.callee.CalleeFlow;
import io.sidetone.agi.screening.log.CallLog;
import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.agi.screening.memory.HouseMemory;
import io.sidetone.agi.screening.memory.HouseNotes;
import io.sidetone.agi.screening.rule.Match;
import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleDesk;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.agi.server.FastAgiConfig;
import io.sidetone.agi.server.FastAgiServer;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.people.People;
import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.prompt.Sound;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Dial's option U makes of the callee's answer, on the real Asterisk. */
@ExtendWith(OneAsterisk.class)
class CalleeTest {

    private static final CallerLine STRANGER = new CallerLine("+4989123456", "Prize Draw");
    private static final Duration SOON = Duration.ofSeconds(40);

    private final List<Rule> rules = Collections.synchronizedList(new ArrayList<>());
    private final List<String> spoken = Collections.synchronizedList(new ArrayList<>());
    private final LabExchange exchange;
    private FastAgiServer server;
    private volatile CallFlow flow;

    CalleeTest(LabExchange exchange) {
        this.exchange = exchange;
    }

    @BeforeEach
    void begin() throws IOException {
        var numbers = new Numbers(PhoneNumberUtil.getInstance(), Optional.of("DE"));
        flow =
                new CalleeFlow(
                        new People(List.of(), numbers),
                        numbers,
                        new NoLog(),
                        new Blocking(new Desk(), new NoNotes()));
        var asterisk = exchange.asterisk();
        server =
                new FastAgiServer(
                        FastAgiConfig.DEFAULTS.withPort(0),
                        Map.of("screening", call -> flow.run(call)),
                        connection ->
                                new AgiCall(
                                        connection,
                                        (phrase, _) -> sounds(phrase),
                                        asterisk.inside(asterisk.recordings())));
        server.start();
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    @Test
    void oneConnectsThem() {
        var caller = calls("1", "1", "3", "");
        awaitConnection(caller);
        caller.awaitsEnd(SOON);
        assertThat(caller.variable("LAB_SEEN")).isEmpty();
        assertThat(caller.variable("LAB_ENDED")).contains("ANSWER ACCEPTED");
        assertThat(spoken).contains("screening/callee-named +4989123456 Prize Draw");
    }

    @Test
    void afterTheConversationTheDialplanKnowsThatTheyWereConnected() {
        var caller = calls("1", "1", "3", "g");
        caller.awaitsEnd(SOON);
        assertThat(caller.variable("LAB_SEEN")).contains("went on ANSWER ACCEPTED");
    }

    @Test
    void twoLetsTheCallerGoOnInTheDialplan() {
        var caller = calls("1", "2", "30", "");
        caller.awaitsEnd(SOON);
        assertThat(caller.variable("LAB_SEEN")).contains("went on ANSWER VOICEMAIL");
        assertThat(isConnected(caller)).isFalse();
        assertThat(rules).isEmpty();
    }

    @Test
    void threeBlocksAndLetsTheCallerGoOnInTheDialplan() {
        var caller = calls("1", "3", "30", "");
        caller.awaitsEnd(SOON);
        assertThat(caller.variable("LAB_SEEN")).contains("went on ANSWER BLOCKED");
        assertThat(isConnected(caller)).isFalse();
        assertThat(rules)
                .singleElement()
                .satisfies(
                        rule -> assertThat(rule.match()).isEqualTo(new Match.Exact("+4989123456")));
    }

    @Test
    void noKeyIsVoicemail() {
        var caller = calls("1", "", "35", "");
        caller.awaitsEnd(SOON);
        assertThat(caller.variable("LAB_SEEN")).contains("went on ANSWER VOICEMAIL");
        assertThat(isConnected(caller)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "g"})
    void whoHangsUpWithoutAKeyLetsTheCallerGoOn(String dial) {
        var caller = calls("1", "", "1", dial);
        caller.awaitsEnd(SOON);
        // The subroutine does not come to its Return, so there is no GOSUB_RETVAL.
        assertThat(caller.variable("LAB_SEEN")).contains("went on ANSWER ");
        assertThat(isConnected(caller)).isFalse();
    }

    /** Over ARI nothing can be set on a channel that is gone. */
    @Test
    void whoHangsUpLetsTheCallerGoOnThoughSidetoneCannotSaySo() {
        flow = call -> call.waitForDigit(SOON);
        var caller = calls("1", "", "1", "");
        caller.awaitsEnd(SOON);
        assertThat(caller.variable("LAB_SEEN")).contains("went on ANSWER ");
        assertThat(isConnected(caller)).isFalse();
    }

    @Test
    void aSidetoneThatDiesOverItConnectsThem() {
        flow =
                _ -> {
                    throw new IllegalStateException("as a bug would");
                };
        var caller = calls("1", "", "3", "");
        awaitConnection(caller);
        caller.awaitsEnd(SOON);
    }

    @Test
    void withoutSidetoneTheyAreConnected() throws IOException {
        server.close();
        var caller = calls("1", "", "3", "");
        awaitConnection(caller);
        caller.awaitsEnd(SOON);
        assertThat(caller.variable("LAB_SEEN")).isEmpty();
    }

    private LabCaller calls(String wait, String keys, String stay, String dial) {
        return exchange.callers()
                .call(
                        "ring@lab-callee",
                        STRANGER,
                        Map.of(
                                "SIDETONE_AGI", "127.0.0.1:" + server.port(),
                                "__LAB_WAIT", wait,
                                "__LAB_KEYS", keys,
                                "__LAB_STAY", stay,
                                "LAB_DIAL", dial));
    }

    private static void awaitConnection(LabCaller caller) {
        Await.until("they are connected", SOON, () -> isConnected(caller));
    }

    private static boolean isConnected(LabCaller caller) {
        return caller.events().stream().anyMatch(event -> event.isEvent("BridgeEnter"));
    }

    /** Short, but there: a tone that stands in would take its time. */
    private List<List<Sound>> sounds(Prompt.Phrase phrase) {
        spoken.add(
                "%s %s %s"
                        .formatted(
                                phrase.name(),
                                phrase.values().getOrDefault("number", ""),
                                phrase.values().getOrDefault("name", "")));
        return List.of(List.of(new Sound.Named("digits/1")));
    }

    private final class Desk implements RuleDesk {

        @Override
        public void add(Rule rule) {
            rules.add(rule);
        }

        @Override
        public boolean remove(RuleList list, Match match) {
            return false;
        }
    }

    private static final class NoLog implements CallLog {

        @Override
        public void note(ScreenedCall call) {
            throw new AssertionError("this call is not in the log");
        }

        @Override
        public Optional<ScreenedCall> last() {
            return Optional.empty();
        }

        @Override
        public Optional<ScreenedCall> lastTurnedAway() {
            return Optional.empty();
        }
    }

    private static final class NoNotes implements HouseNotes {

        @Override
        public void emergencyDialled(Instant at) {}

        @Override
        public void dialled(String key, Instant at) {}

        @Override
        public void passed(String key, Instant at) {}

        @Override
        public void forgetPassed(String key) {}

        @Override
        public void openBypass(HouseMemory.Bypass bypass) {}

        @Override
        public void closeBypass() {}

        @Override
        public boolean takePermit(Instant at) {
            return false;
        }
    }
}
