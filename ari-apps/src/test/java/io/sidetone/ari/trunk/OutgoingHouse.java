package io.sidetone.ari.trunk;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.ari.steer.DialRequest;
import io.sidetone.ari.steer.HangupCause;
import io.sidetone.ari.steer.Leg;
import io.sidetone.ari.steer.LegNews;
import io.sidetone.ari.steer.scripted.ScriptedLegs;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.call.ScriptedCall;
import io.sidetone.core.call.ScriptedCaller;
import io.sidetone.core.cdr.CallRecord;
import io.sidetone.core.cdr.CallRecords;
import io.sidetone.core.feature.DialledNumbers;
import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.PartyNumber;
import io.sidetone.core.outbox.RecordingsInMemory;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.Decision;
import io.sidetone.core.trunk.LiveTrunks;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.TrunkDesk;
import io.sidetone.core.trunk.TrunkTry;
import io.sidetone.core.trunk.guard.GuardConfig;
import io.sidetone.core.trunk.guard.PinAnswer;
import io.sidetone.core.trunk.guard.TollMeter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A house whose desk, guard and trunks do as a test says. */
final class OutgoingHouse {

    static final Instant NOW = Instant.parse("2026-11-21T18:04:00Z");
    static final String FIRST = "PJSIP/first";
    static final String SECOND = "PJSIP/second";
    static final String THIRD = "PJSIP/third";

    static final TrunkCallConfig CONFIG =
            new TrunkCallConfig(
                    Duration.ofSeconds(90),
                    Duration.ofSeconds(20),
                    new FailOverConfig(3, Duration.ofSeconds(30)),
                    new PinConfig(3, Duration.ofSeconds(10), Duration.ofSeconds(5)),
                    Duration.ofMinutes(1),
                    Duration.ofSeconds(10),
                    GuardConfig.DEFAULTS);

    final Numbers numbers = new Numbers(PhoneNumberUtil.getInstance(), Optional.of("DE"));
    final List<CallRecord> noted = new ArrayList<>();
    final List<PartyNumber> told = new ArrayList<>();
    final List<OutgoingCall> asked = new ArrayList<>();
    final List<String> pins = new ArrayList<>();

    TrunkCallConfig config = CONFIG;
    List<TrunkTry> tries = ways(FIRST, SECOND);
    Clearance clearance = new Clearance.Allowed("national calls are allowed", Optional.empty());
    TrunkDesk desk = this::decision;
    EmergencyWays emergencies = (_, _) -> ways(FIRST, SECOND);
    PinDesk pinDesk = (_, digits) -> digits.equals("4193") ? PinAnswer.RIGHT : PinAnswer.WRONG;
    TollMeter meter = TollMeter.NONE;
    Instant now = NOW;
    boolean failing;
    private @Nullable ScriptedLegs legs;

    static List<TrunkTry> ways(String... endpoints) {
        return Arrays.stream(endpoints)
                .map(endpoint ->
                        new TrunkTry(
                                endpoint.substring("PJSIP/".length()),
                                endpoint,
                                "+49891234567",
                                Optional.of("+4930123456"),
                                new BigDecimal("0.05")))
                .toList();
    }

    private Decision decision(OutgoingCall call, LiveTrunks live) {
        asked.add(call);
        var number = numbers.dialled(call.dialled());
        return new Decision(number, number instanceof EmergencyNumber, clearance, tries, List.of());
    }

    TrunkFlow flow() {
        return new TrunkFlow(config, changed -> new TrunkCalls(changed, parts()));
    }

    private TrunkParts parts() {
        var dialled = new DialledNumbers(Runnable::run);
        dialled.listen((number, _) -> {
            failIfFailing();
            told.add(number);
        });
        return new TrunkParts(
                numbers,
                desk,
                emergencies,
                (call, digits) -> {
                    pins.add(digits);
                    return pinDesk.enter(call, digits);
                },
                meter,
                records(),
                dialled,
                () -> now,
                Runnable::run);
    }

    private CallRecords records() {
        return new CallRecords() {

            @Override
            public void note(CallRecord record) {
                failIfFailing();
                noted.add(record);
            }

            @Override
            public Optional<CallRecord> find(String id) {
                return noted.reversed().stream().filter(each -> each.id().equals(id)).findFirst();
            }
        };
    }

    private void failIfFailing() {
        if (failing) {
            throw new IllegalStateException("the store is full");
        }
    }

    static ScriptedCaller kitchen(String... arguments) {
        return new ScriptedCaller(
                new CallerId("201", "Kitchen"), new RecordingsInMemory(), arguments);
    }

    /** The kitchen dials a number, and the trunks do as the test says. */
    ScriptedCall calls(String dialled, Consumer<ScriptedLegs> trunks) {
        return calls(kitchen(dialled), trunks);
    }

    ScriptedCall calls(ScriptedCaller caller, Consumer<ScriptedLegs> trunks) {
        return caller.calls(call -> {
            var steered = new ScriptedLegs(call);
            legs = steered;
            trunks.accept(steered);
            flow().run(steered);
        });
    }

    /** Another Sidetone finds the same call under way; its only leg is the first trunk's. */
    ScriptedCall resumes(ScriptedCaller caller, Consumer<ScriptedLegs> trunks) {
        return caller.calls(call -> {
            var steered = new ScriptedLegs(call);
            legs = steered;
            trunks.accept(steered);
            flow().resume(steered, steered.dial(DialRequest.to(FIRST, Duration.ofSeconds(1))));
        });
    }

    /** The latest call. */
    ScriptedLegs steered() {
        return Objects.requireNonNull(legs);
    }

    /** What the flow did to the legs and the caller. */
    List<String> done() {
        return steered().done();
    }

    /** What the dialplan finds. */
    String result() {
        return steered().caller().variable("SIDETONE_RESULT").orElse("");
    }

    CallRecord record() {
        return noted.getLast();
    }

    static Function<Leg, List<LegNews>> refuses(int sip, int q850) {
        return leg -> List.of(new LegNews.Ended(leg, cause(sip, q850)));
    }

    /** Rings, is answered, and hangs up after a while. */
    static Function<Leg, List<LegNews>> answers() {
        return leg ->
                List.of(
                        new LegNews.Ringing(leg),
                        new LegNews.Answered(leg),
                        new LegNews.Ended(leg, cause(0, 16)));
    }

    static HangupCause cause(int sip, int q850) {
        return new HangupCause(q850, sip == 0 ? OptionalInt.empty() : OptionalInt.of(sip));
    }
}
