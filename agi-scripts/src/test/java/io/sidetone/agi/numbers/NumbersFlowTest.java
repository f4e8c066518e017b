package io.sidetone.agi.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.call.CallerId;
import io.sidetone.core.call.ScriptedCall;
import io.sidetone.core.call.ScriptedCaller;
import io.sidetone.core.cdr.CallEnding;
import io.sidetone.core.cdr.CallRecord;
import io.sidetone.core.cdr.CallRecords;
import io.sidetone.core.cdr.LegRecord;
import io.sidetone.core.feature.DialledNumbers;
import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.number.PartyNumber;
import io.sidetone.core.number.SipUser;
import io.sidetone.core.outbox.RecordingsInMemory;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.Decision;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.Refusal;
import io.sidetone.core.trunk.TrunkTry;
import io.sidetone.core.trunk.guard.TollMeter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NumbersFlowTest {

    private static final Instant NOW = Instant.parse("2026-11-21T18:04:00Z");
    private static final PartyNumber BOB = new SipUser("bob");
    private static final Clearance ALLOWED =
            new Clearance.Allowed("allowed", Optional.of(Duration.ofMinutes(10)));

    private final List<OutgoingCall> asked = new ArrayList<>();
    private final List<PartyNumber> told = new ArrayList<>();
    private final DialledNumbers dialled = new DialledNumbers(Runnable::run);
    private final List<CallRecord> noted = new ArrayList<>();
    private int counted = -1;

    NumbersFlowTest() {
        dialled.listen((number, _) -> told.add(number));
    }

    private static TrunkTry way(int number) {
        return new TrunkTry(
                "trunk" + number,
                "PJSIP/+49301@t" + number,
                "+49301",
                number == 1 ? Optional.of("+4930999") : Optional.empty(),
                BigDecimal.ZERO);
    }

    private static Decision decision(PartyNumber number, Clearance clearance, int ways) {
        return new Decision(
                number,
                number instanceof EmergencyNumber,
                clearance,
                IntStream.rangeClosed(1, ways).mapToObj(NumbersFlowTest::way).toList(),
                List.of());
    }

    private NumbersFlow flow(Decision decision, boolean speaks) {
        return new NumbersFlow(
                new NumbersConfig(3, speaks),
                (call, live) -> {
                    asked.add(call);
                    counted = live.channels("PJSIP/pro.vider");
                    return decision;
                },
                new CallBooks(() -> TollMeter.NONE, records(), () -> NOW),
                dialled,
                () -> NOW);
    }

    private CallRecords records() {
        return new CallRecords() {

            @Override
            public void note(CallRecord record) {
                noted.add(record);
            }

            @Override
            public Optional<CallRecord> find(String id) {
                return noted.reversed().stream().filter(each -> each.id().equals(id)).findFirst();
            }
        };
    }

    private static ScriptedCaller caller(String... dialled) {
        return new ScriptedCaller(new CallerId("201", "Anna"), new RecordingsInMemory(), dialled)
                .with("CHANNEL(name)", "PJSIP/kitchen-0000001c");
    }

    private static String value(ScriptedCall call, String name) {
        return call.variable(name).orElse("");
    }

    @Test
    void theDialplanIsToldHowToDial() {
        var call = caller("0930 1").calls(flow(decision(BOB, ALLOWED, 2), true));

        assertThat(call.result()).isEqualTo("ROUTED");
        assertThat(value(call, "SIDETONE_TRIES")).isEqualTo("2");
        assertThat(value(call, "SIDETONE_LIMIT")).isEqualTo("600000");
        for (var number : List.of("", "_1")) {
            assertThat(value(call, "SIDETONE_DIAL" + number)).isEqualTo("PJSIP/+49301@t1");
            assertThat(value(call, "SIDETONE_NUMBER" + number)).isEqualTo("+49301");
            assertThat(value(call, "SIDETONE_TRUNK_NAME" + number)).isEqualTo("trunk1");
            assertThat(value(call, "SIDETONE_CALLER_ID" + number)).isEqualTo("+4930999");
        }
        assertThat(value(call, "SIDETONE_DIAL_2")).isEqualTo("PJSIP/+49301@t2");
        assertThat(value(call, "SIDETONE_CALLER_ID_2")).isEmpty();
        assertThat(asked)
                .containsExactly(new OutgoingCall("201", "PJSIP/kitchen", "0930 1", false, NOW));
        assertThat(told).containsExactly(BOB);
    }

    @Test
    void ofACallThatTheDialplanTellsOfThereIsARecord() {
        var flow = flow(decision(BOB, ALLOWED, 2), true);
        var call = caller("0930 1").with("SIDETONE_TELLS", "yes").calls(flow);
        var id = call.channelId();
        assertThat(noted).singleElement().returns(CallEnding.GOES_ON, CallRecord::ending);

        String[] end = {"", "over", id, "61500", "ANSWER", "16", "trunk2", "0.05", "PJSIP/x@t2"};
        assertThat(caller(end).calls(flow).result()).isEqualTo("NOTED");
        caller(end).calls(flow);

        assertThat(noted).hasSize(2);
        var record = noted.getLast();
        assertThat(record.feature()).isEqualTo("numbers");
        assertThat(record.dialled()).isEqualTo("0930 1");
        assertThat(record.trunk()).isEqualTo("trunk2");
        assertThat(record.ending()).isEqualTo(CallEnding.ANSWERED);
        assertThat(record.answered()).contains(NOW.minusMillis(61_500));
        assertThat(record.ended()).contains(NOW);
        assertThat(record.legs()).singleElement().returns("PJSIP/x@t2", LegRecord::to);
    }

    @Test
    void aDialplanThatTellsNothingIsNotWrittenDown() {
        caller("0930 1").calls(flow(decision(BOB, ALLOWED, 2), true));
        assertThat(noted).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BUSY,BUSY",
        "NOANSWER,NO_ANSWER",
        "CANCEL,CALLER_LEFT",
        "CONGESTION,FAILED",
        "'',FAILED"
    })
    void whatNobodyAnsweredHasAnEndToo(String status, CallEnding ending) {
        var flow = flow(decision(BOB, ALLOWED, 1), true);
        var id = caller("1").with("SIDETONE_TELLS", "yes").calls(flow).channelId();
        caller("", "over", id, "", status, "x", "trunk1", "-1", "").calls(flow);
        assertThat(noted.getLast()).returns(ending, CallRecord::ending);
        assertThat(noted.getLast().answered()).isEmpty();
    }

    @Test
    void noMoreWaysAreToldThanWanted() {
        var call = caller("1").calls(flow(decision(BOB, ALLOWED, 5), true));
        assertThat(value(call, "SIDETONE_TRIES")).isEqualTo("3");
        assertThat(value(call, "SIDETONE_DIAL_4")).isEmpty();
    }

    @Test
    void anEmergencyHasEveryWayAndOpensTheWindow() {
        var number = new EmergencyNumber("112");
        var allowed = new Clearance.Allowed("emergency", Optional.empty());
        var call = caller("112").calls(flow(decision(number, allowed, 5), true));
        assertThat(call.result()).isEqualTo("EMERGENCY");
        assertThat(value(call, "SIDETONE_TRIES")).isEqualTo("5");
        assertThat(value(call, "SIDETONE_LIMIT")).isEmpty();
        assertThat(told).containsExactly(number);
    }

    @Test
    void anEmergencyWithoutATrunkIsLeftToTheDialplan() {
        var allowed = new Clearance.Allowed("emergency", Optional.empty());
        var call =
                caller("112").calls(flow(decision(new EmergencyNumber("112"), allowed, 0), true));
        assertThat(call.result()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void aRefusalIsSaidInWords(Refusal refusal) {
        var no = decision(BOB, new Clearance.Refused("no", refusal), 0);
        var phrase =
                "numbers/" + refusal.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        var call = caller("1").hears(phrase).calls(flow(no, true));
        assertThat(call.result()).isEqualTo(refusal == Refusal.NO_TRUNK ? "NO_TRUNK" : "REFUSED");
        assertThat(value(call, "SIDETONE_REFUSAL")).isEqualTo(refusal.name());
        assertThat(told).isEmpty();
    }

    @Test
    void whoeverHangsUpInTheMiddleOfARefusalIsRefusedAllTheSame() {
        var no = decision(BOB, new Clearance.Refused("no", Refusal.NOT_ALLOWED), 0);
        var call = caller("1").hears("numbers/not-allowed").hangsUp().calls(flow(no, true));
        assertThat(call.result()).isEqualTo("REFUSED");
    }

    @Test
    void aRefusalMayBeLeftToTheDialplan() {
        var no = decision(BOB, new Clearance.Refused("no", Refusal.NOT_ALLOWED), 0);
        assertThat(caller("1").calls(flow(no, false)).result()).isEqualTo("REFUSED");
    }

    @Test
    void thePinIsAskedElsewhere() {
        var pin = new Clearance.PinNeeded("premium", Optional.empty());
        var call = caller("1").calls(flow(decision(BOB, pin, 1), true));
        assertThat(call.result()).isEqualTo("PIN");
        assertThat(value(call, "SIDETONE_DIAL")).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void aForwardedCallIsTheForwardingTelephones() {
        caller("1")
                .with("FORWARDERNAME", "PJSIP/cellar-00000002")
                .calls(flow(decision(BOB, ALLOWED, 1), true));
        caller("1")
                .with("REDIRECTING(from-num)", "202")
                .calls(flow(decision(BOB, ALLOWED, 1), true));
        assertThat(asked)
                .containsExactly(
                        new OutgoingCall("PJSIP/cellar", "PJSIP/cellar", "1", true, NOW),
                        new OutgoingCall("201", "PJSIP/kitchen", "1", true, NOW));
    }

    @Test
    void aCommaDoesNotShortenWhatWasDialled() {
        caller("1", "2").calls(flow(decision(BOB, ALLOWED, 1), true));
        assertThat(asked).extracting(OutgoingCall::dialled).containsExactly("1,2");
    }

    @Test
    void channelsAreCountedByAsterisk() {
        caller("1")
                .with("CHANNELS(^PJSIP/pro[.]vider-)", "PJSIP/pro.vider-01 PJSIP/pro.vider-02 ")
                .calls(flow(decision(BOB, ALLOWED, 1), true));
        assertThat(counted).isEqualTo(2);
        caller("1").calls(flow(decision(BOB, ALLOWED, 1), true));
        assertThat(counted).isZero();
    }
}
