package io.sidetone.core.trunk.guard;

import io.sidetone.core.event.HouseEvents;
import io.sidetone.core.log.LogText;
import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.number.PartyNumber;
import io.sidetone.core.store.StoreAccess;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.Clearance.Allowed;
import io.sidetone.core.trunk.Clearance.PinNeeded;
import io.sidetone.core.trunk.Clearance.Refused;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.Refusal;
import io.sidetone.core.trunk.TollGuard;
import io.sidetone.core.trunk.TrunkTry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The guard of a house. A caller is known by the endpoint, which Asterisk has authenticated; the
 * caller ID can be any. All of it is in memory and behind one lock under which nothing waits.
 */
public final class HouseTollGuard implements TollGuard, TollMeter {

    /** How much of a call is forgotten at most when Sidetone dies. */
    private static final Duration NOTE_EVERY = Duration.ofMinutes(1);

    private final Optional<String> home;
    private final ZoneId zone;
    private final TollLedger ledger;
    private final TollAlarm alarm;
    private final DestinationRule destinations;
    private final Tally tally;
    private final Pins pins = new Pins();
    private GuardConfig config;
    private Accounts accounts;

    /**
     * @param home the house's country; empty when it is not known
     * @param zone the house's days and nights
     * @param before calls of this month and this day, those that went on when Sidetone ended too
     * @param ledger where calls are written down from now on
     * @param events told when somebody seems to abuse a telephone
     */
    public HouseTollGuard(
            GuardConfig config,
            Optional<String> home,
            ZoneId zone,
            Collection<MeteredCall> before,
            TollLedger ledger,
            HouseEvents events) {
        this.config = config;
        this.home = home;
        this.zone = zone;
        this.ledger = ledger;
        alarm = new TollAlarm(events);
        accounts = new Accounts(config);
        destinations = new DestinationRule(home);
        tally = new Tally(zone, before);
    }

    /**
     * The guard of a house whose calls are kept in its store.
     *
     * @throws io.sidetone.core.store.StoreTrouble when the store cannot be had
     */
    public static HouseTollGuard open(
            GuardConfig config,
            Optional<String> home,
            ZoneId zone,
            StoreAccess store,
            InstantSource clock,
            HouseEvents events) {
        var ledger = StoredTollLedger.open(store, clock);
        return new HouseTollGuard(config, home, zone, ledger.calls(), ledger, events);
    }

    /**
     * The guard of a house with what was used up so far, beside the one that counts: it writes
     * nothing down and tells nobody.
     *
     * @throws io.sidetone.core.store.StoreTrouble when the store cannot be had
     */
    public static HouseTollGuard lookingOn(
            GuardConfig config,
            Optional<String> home,
            ZoneId zone,
            StoreAccess store,
            InstantSource clock) {
        return new HouseTollGuard(
                config,
                home,
                zone,
                StoredTollLedger.read(store, clock),
                TollLedger.NONE,
                HouseEvents.NOBODY);
    }

    /** From the next call on, other rules count; what was used up stays. */
    public synchronized void configure(GuardConfig changed) {
        config = changed;
        accounts = new Accounts(changed);
    }

    @Override
    public synchronized Clearance clear(
            OutgoingCall call, PartyNumber destination, BigDecimal perMinute) {
        if (destination instanceof EmergencyNumber) {
            return emergency();
        }
        var account = accounts.of(call.endpoint());
        var called = Called.of(destination);
        var granted =
                destinations.clear(
                        account,
                        called,
                        call.forwarded(),
                        call.at().atZone(zone).toLocalDateTime());
        if (granted instanceof PinNeeded && pins.isLocked(account, call.at())) {
            return new Refused(
                    account.name() + " has keyed too many wrong PINs", Refusal.WRONG_PIN);
        }
        return limited(
                granted, account, call, called, perMinute, tally.used(account, "", call.at()));
    }

    private static Clearance emergency() {
        return new Allowed("an emergency call is never guarded", Optional.empty());
    }

    private Clearance limited(
            Clearance granted,
            Account account,
            OutgoingCall call,
            Called called,
            BigDecimal perMinute,
            Used used) {
        var limited = LimitRule.apply(granted, account, used, perMinute, called.isAbroad(home));
        if (!(granted instanceof Refused)
                && limited instanceof Refused(var why, var refusal)
                && refusal == Refusal.TOO_MANY_CALLS) {
            alarm.tooManyCalls(call, why);
        }
        return limited;
    }

    /**
     * Compares digits with the caller's PIN.
     *
     * @param digits as keyed; any text, and never logged
     */
    public synchronized PinAnswer enterPin(OutgoingCall call, String digits) {
        var account = accounts.of(call.endpoint());
        var locked = pins.isLocked(account, call.at());
        var answer = pins.enter(account, digits, call.at(), config.pinLock());
        if (answer == PinAnswer.LOCKED && !locked) {
            alarm.pinLocked(call, account.name() + " has keyed wrong PINs");
        }
        return answer;
    }

    @Override
    public synchronized Clearance begin(
            String id, OutgoingCall call, PartyNumber destination, TrunkTry way, Instant at) {
        if (destination instanceof EmergencyNumber) {
            return emergency();
        }
        var account = accounts.of(call.endpoint());
        var called = Called.of(destination);
        var granted =
                limited(
                        new Allowed("by way of " + way.trunk(), Optional.empty()),
                        account,
                        call,
                        called,
                        way.perMinute(),
                        tally.used(account, id, at));
        var begun = tally.open(id).map(same -> same.known(at));
        if (granted instanceof Allowed) {
            note(
                    begun.map(same -> same.over(way.perMinute()))
                            .orElseGet(() -> begun(id, call, called, way, at)));
        } else {
            begun.ifPresent(this::note); // it goes on counting until it is ended
        }
        return granted;
    }

    private MeteredCall begun(
            String id, OutgoingCall call, Called called, TrunkTry way, Instant at) {
        return new MeteredCall(
                id,
                LogText.safe(call.endpoint()),
                at,
                Optional.empty(),
                at,
                true,
                way.perMinute(),
                called.isAbroad(home));
    }

    private void note(MeteredCall call) {
        tally.put(call);
        ledger.note(call);
    }

    @Override
    public synchronized Clearance reserve(
            String id, OutgoingCall call, PartyNumber destination, TrunkTry way, Instant at) {
        var account = accounts.of(call.endpoint());
        var called = Called.of(destination);
        var granted =
                limited(
                        new Allowed("by way of " + way.trunk(), Optional.empty()),
                        account,
                        call,
                        called,
                        way.perMinute(),
                        tally.used(account, id, at));
        if (granted instanceof Allowed(_, var longest)) {
            var begun = begun(id, call, called, way, at);
            var reserved =
                    longest.map(time -> begun.answered(at).known(at.plus(time))).orElse(begun);
            tally.end(reserved);
            ledger.note(reserved);
        }
        return granted;
    }

    @Override
    public synchronized BigDecimal settle(
            String id, Duration talked, BigDecimal perMinute, Instant at) {
        return tally.known(id)
                .filter(MeteredCall::open)
                .map(call -> call.talkedFor(talked, perMinute, at))
                .map(call -> {
                    tally.end(call);
                    ledger.note(call);
                    return call.cost();
                })
                .orElse(BigDecimal.ZERO);
    }

    @Override
    public synchronized boolean resume(String id, Instant at) {
        var call = tally.known(id);
        call.ifPresent(known -> note(known.reopened().known(at)));
        return call.isPresent();
    }

    @Override
    public synchronized void answered(String id, Instant at) {
        tally.running(id)
                .filter(call -> call.answered().isEmpty())
                .ifPresent(call -> note(call.answered(at)));
    }

    @Override
    public synchronized Optional<Duration> left(String id, Instant at) {
        return tally.running(id)
                .flatMap(call -> {
                    var known = call.known(at);
                    if (Duration.between(call.until(), at).compareTo(NOTE_EVERY) >= 0) {
                        note(known);
                    }
                    var account = accounts.of(call.endpoint());
                    return tally.used(account, "", at).left(account.rule(), known);
                });
    }

    @Override
    public synchronized BigDecimal end(String id, Instant at) {
        return tally.running(id)
                .map(call -> {
                    var ended = call.known(at).ended();
                    tally.end(ended);
                    ledger.note(ended);
                    return ended.cost();
                })
                .orElse(BigDecimal.ZERO);
    }

    /** What callers have used up, by their names. */
    public synchronized List<CallerUsage> usage(Instant at) {
        return accounts.all(tally.endpoints()).stream()
                .map(account -> CallerUsage.of(account, tally.used(account, "", at)))
                .sorted(Comparator.comparing(CallerUsage::caller))
                .toList();
    }
}
