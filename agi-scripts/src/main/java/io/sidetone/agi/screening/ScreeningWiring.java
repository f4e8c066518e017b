package io.sidetone.agi.screening;

import io.sidetone.agi.screening.menu.Menu;
import io.sidetone.agi.screening.plain.PlainCallLog;
import io.sidetone.agi.screening.plain.PlainJudge;
import io.sidetone.agi.screening.plain.PlainMemory;
import io.sidetone.agi.screening.plain.PlainRules;
import io.sidetone.agi.screening.steering.BlockLast;
import io.sidetone.agi.screening.steering.DialledNumber;
import io.sidetone.agi.screening.steering.ExpectCall;
import io.sidetone.agi.screening.steering.LastCaller;
import io.sidetone.agi.screening.steering.ListChange;
import io.sidetone.agi.screening.steering.PermitNext;
import io.sidetone.agi.screening.steering.RescueLast;
import io.sidetone.agi.screening.steering.StopExpecting;
import io.sidetone.agi.screening.treatment.Treatments;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.feature.House;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.people.People;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/** Puts the flow together: the one place where parts of screening are chosen. */
final class ScreeningWiring {

    /** Who says no time expects a call soon. */
    private static final Duration EXPECTED = Duration.ofHours(2);

    /** A permit that nobody has used by tomorrow is forgotten by the person as well. */
    private static final Duration PERMIT = Duration.ofDays(1);

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

    /** The flow of a house. */
    static ScreeningFlow flow(ScreeningConfig config, House house) {
        var wiring =
                new ScreeningWiring(house.numbers(), house.people(), house.zone(), partsOf(house));
        return new ScreeningFlow(config, wiring::errands);
    }

    private static ScreeningParts partsOf(House house) {
        var kept = new PlainMemory();
        var rules = new PlainRules();
        var judge = new PlainJudge(house.people(), kept.memory(), rules);
        return new ScreeningParts(
                _ -> judge,
                _ -> AttestationSource.NONE,
                _ -> QuietPeople.NONE,
                _ -> Treatments.NONE,
                kept.memory(),
                kept.notes(),
                new PlainCallLog(),
                rules,
                new SecureRandom(),
                InstantSource.system());
    }

    /** One line for each errand; all of it anew for each configuration. */
    Errands errands(ScreeningConfig config) {
        var lists = new ListChange(parts.rules());
        var last = new LastCaller(numbers);
        Map<Errand, CallFlow> flows = new EnumMap<>(Errand.class);
        flows.put(Errand.SCREEN, screening(config));
        flows.put(Errand.DIALLED, new DialledNumber(numbers, parts.notes(), parts.clock()));
        flows.put(Errand.EXPECT_CALL, new ExpectCall(parts.notes(), EXPECTED, parts.clock(), zone));
        flows.put(Errand.PERMIT_NEXT, new PermitNext(parts.notes(), PERMIT, parts.clock()));
        flows.put(Errand.STOP_EXPECTING, new StopExpecting(parts.notes()));
        flows.put(Errand.BLOCK_LAST, blockLast(lists, last));
        flows.put(Errand.RESCUE_LAST, new RescueLast(parts.log(), lists, last));
        return new Errands(flows);
    }

    private Screening screening(ScreeningConfig config) {
        return new Screening(
                new CallReader(numbers, parts.attestation().apply(config), parts.clock()),
                parts.judge().apply(config),
                new Menu(config.menu(), people.all(), parts.random(), parts.clock()),
                parts.treatments().apply(config),
                parts.quiet().apply(config),
                parts.notes(),
                parts.log(),
                parts.clock());
    }

    private BlockLast blockLast(ListChange lists, LastCaller last) {
        return new BlockLast(
                parts.log(), lists, last, people, parts.memory(), parts.notes(), parts.clock());
    }
}
