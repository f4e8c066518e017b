package io.sidetone.agi.screening;

import io.sidetone.agi.screening.callee.Blocking;
import io.sidetone.agi.screening.callee.CalleeFlow;
import io.sidetone.agi.screening.callee.RefusedFlow;
import io.sidetone.agi.screening.judge.Attestation;
import io.sidetone.agi.screening.judge.AttestationReader;
import io.sidetone.agi.screening.judge.IncomingCall;
import io.sidetone.agi.screening.judge.JudgeSources;
import io.sidetone.agi.screening.judge.StepwiseJudge;
import io.sidetone.agi.screening.log.StoredCallLog;
import io.sidetone.agi.screening.memory.StoredMemory;
import io.sidetone.agi.screening.menu.Menu;
import io.sidetone.agi.screening.rule.LiveRules;
import io.sidetone.agi.screening.rule.StoredRuleDesk;
import io.sidetone.agi.screening.steering.BlockLast;
import io.sidetone.agi.screening.steering.DialledNumber;
import io.sidetone.agi.screening.steering.ExpectCall;
import io.sidetone.agi.screening.steering.LastCaller;
import io.sidetone.agi.screening.steering.ListChange;
import io.sidetone.agi.screening.steering.PermitNext;
import io.sidetone.agi.screening.steering.RescueLast;
import io.sidetone.agi.screening.steering.StopExpecting;
import io.sidetone.agi.screening.store.ScreeningSchema;
import io.sidetone.agi.screening.treatment.Treatments;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.feature.DialledNumbers;
import io.sidetone.core.feature.House;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.people.People;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/** Puts the flow together: the one place where parts of screening are chosen. */
final class ScreeningWiring {

    private final Numbers numbers;
    private final People people;
    private final ZoneId zone;
    private final ScreeningParts parts;

    ScreeningWiring(Numbers numbers, People people, ZoneId zone, ScreeningParts parts) {
        this.numbers = numbers;
        this.people = people;
        this.zone = zone;
        this.parts = parts;
    }

    /**
     * The flow of a house.
     *
     * @throws io.sidetone.core.store.StoreTrouble when the store cannot be had
     */
    static ScreeningFlow flow(ScreeningConfig config, House house) {
        var treatments = new TreatmentSource(house);
        var parts = partsOf(config, house, treatments);
        var wiring = new ScreeningWiring(house.numbers(), house.people(), house.zone(), parts);
        // So that the first friend after a start does not wait for classes to be loaded.
        parts.judge().apply(config).judge(rehearsal(house));
        wiring.listenTo(house.dialled());
        return new ScreeningFlow(config, wiring::errands, treatments::close);
    }

    /** A withheld number, which no look-up is asked about. */
    private static IncomingCall rehearsal(House house) {
        return new IncomingCall(
                "", house.numbers().outside(""), "", "", Attestation.NONE, house.clock().instant());
    }

    private static ScreeningParts partsOf(
            ScreeningConfig config, House house, TreatmentSource treatments) {
        var clock = house.clock();
        var store = house.store().with(ScreeningSchema.SCHEMA);
        var rules = LiveRules.open(store, house.numbers(), house.zone(), clock);
        var memory = StoredMemory.open(store, config.memory(), clock);
        var log = StoredCallLog.open(store, config.log(), clock);
        var reputation = new ReputationSource(clock);
        return new ScreeningParts(
                changed -> {
                    rules.configure(changed);
                    memory.configure(changed.memory());
                    log.configure(changed.log());
                },
                changed ->
                        StepwiseJudge.of(
                                changed,
                                house.zone(),
                                new JudgeSources(
                                        house.people(),
                                        rules,
                                        memory,
                                        reputation.of(changed.reputation()))),
                changed -> new AttestationReader(changed.attestation())::read,
                changed -> changed.hours()::isQuietFor,
                changed -> treatments.of(changed.treatments()),
                memory,
                memory.notes(),
                log,
                new StoredRuleDesk(rules.stored()),
                new SecureRandom(),
                clock);
    }

    /** One line for each errand; all of it anew for each configuration. */
    Errands errands(ScreeningConfig config) {
        parts.configure().accept(config);
        var reader = new CallReader(numbers, parts.attestation().apply(config), parts.clock());
        var treatments = parts.treatments().apply(config);
        var lists = new ListChange(parts.rules());
        var last = new LastCaller(numbers);
        Map<Errand, CallFlow> flows = new EnumMap<>(Errand.class);
        flows.put(Errand.SCREEN, screening(config, reader, treatments));
        flows.put(Errand.DIALLED, dialledNumber());
        flows.put(
                Errand.EXPECT_CALL,
                new ExpectCall(parts.notes(), config.memory().bypass(), parts.clock(), zone));
        flows.put(
                Errand.PERMIT_NEXT,
                new PermitNext(parts.notes(), config.memory().permit(), parts.clock()));
        flows.put(Errand.STOP_EXPECTING, new StopExpecting(parts.notes()));
        flows.put(Errand.BLOCK_LAST, blockLast(lists, last));
        flows.put(Errand.RESCUE_LAST, new RescueLast(parts.log(), lists, last));
        flows.put(Errand.CALLEE, callee());
        flows.put(Errand.ALIVE, ScreeningResult.OK::tell);
        flows.put(
                Errand.REFUSED,
                new RefusedFlow(config.treatments().refused(), treatments, reader::read));
        return new Errands(flows);
    }

    /** What other features dial counts as what the dialplan tells us of. */
    void listenTo(DialledNumbers dialled) {
        dialled.listen(dialledNumber()::note);
    }

    private DialledNumber dialledNumber() {
        return new DialledNumber(numbers, parts.notes(), parts.clock());
    }

    private Screening screening(ScreeningConfig config, CallReader reader, Treatments treatments) {
        return new Screening(
                reader,
                parts.judge().apply(config),
                new Menu(config.menu(), people.all(), parts.random(), parts.clock()),
                treatments,
                parts.quiet().apply(config),
                parts.notes(),
                parts.log(),
                parts.clock());
    }

    private CalleeFlow callee() {
        return new CalleeFlow(
                people, numbers, parts.log(), new Blocking(parts.rules(), parts.notes()));
    }

    private BlockLast blockLast(ListChange lists, LastCaller last) {
        return new BlockLast(
                parts.log(), lists, last, people, parts.memory(), parts.notes(), parts.clock());
    }
}
