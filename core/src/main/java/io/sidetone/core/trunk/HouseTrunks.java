package io.sidetone.core.trunk;

import io.sidetone.core.log.LogText;
import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.number.Explanation;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.people.PersonConfig;
import io.sidetone.core.trunk.Offer.LeftOut;
import io.sidetone.core.trunk.Offer.Way;
import io.sidetone.core.trunk.guard.TollMeter;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The trunks of the configuration. One for the whole house: it knows whose turn it is. It is asked
 * once a call, for each question counts as a turn.
 */
public final class HouseTrunks implements TrunkDesk {

    private final TrunkRoutes routes;
    private final DestinationReader reader;
    private final ZoneId zone;
    private volatile TollGuard guard;

    /**
     * The trunks of a house.
     *
     * @param people who may be called at a SIP trunk by a short number of their own
     * @param zone of the trunks' hours
     * @param guard asked about everything but emergencies
     */
    public HouseTrunks(
            TrunksConfig config,
            Map<String, PersonConfig> people,
            Numbers numbers,
            ZoneId zone,
            TollGuard guard) {
        routes = new TrunkRoutes(config, numbers);
        reader = new DestinationReader(numbers, routes, new TrunkUsers(config, people));
        this.zone = zone;
        this.guard = guard;
    }

    /**
     * Puts another guard before the trunks, whoever asks for them from now on: the feature that has
     * the guard brings it, and calls of the others are not to get past it.
     */
    public HouseTrunks guardedBy(TollGuard other) {
        guard = other;
        return this;
    }

    /** Counts for the guard that stands before the trunks; nothing where none does. */
    public TollMeter meter() {
        return guard instanceof TollMeter meter ? meter : TollMeter.NONE;
    }

    @Override
    public Decision decide(OutgoingCall call, LiveTrunks live) {
        var destination = reader.read(call.dialled());
        var steps = new ArrayList<String>();
        steps.add("dialled " + destination.explanation().received());
        destination
                .explanation()
                .steps()
                .forEach(step ->
                        steps.add(
                                "%s: %s → %s".formatted(step.rule(), step.before(), step.after())));
        return destination.number() instanceof EmergencyNumber number
                ? emergency(number, call, steps)
                : ordinary(destination, call, new CountedTrunks(live), steps);
    }

    /** How a text is understood that was dialled, access prefix and users included. */
    public Explanation explain(String dialled) {
        return reader.read(dialled).explanation();
    }

    /** The ways out for an emergency: the trunks for it, then all others that take numbers. */
    public List<TrunkTry> emergencyWays(EmergencyNumber number, OutgoingCall call) {
        var able = routes.all().stream().filter(trunk -> trunk.kind().takesNumbers()).toList();
        return Stream.concat(
                        able.stream().filter(Trunk::isForEmergencies),
                        able.stream().filter(trunk -> !trunk.isForEmergencies()))
                .map(trunk -> trunk.emergency(number, call))
                .toList();
    }

    private Decision emergency(EmergencyNumber number, OutgoingCall call, List<String> steps) {
        var tries = emergencyWays(number, call);
        steps.add("an emergency: no guard, hours or limits; the digits stay as they are");
        tries.forEach(way -> steps.add(way.trunk() + ": " + Offer.dials(way)));
        return new Decision(
                number, true, new Clearance.Allowed("emergency", Optional.empty()), tries, steps);
    }

    private Decision ordinary(
            Destination destination, OutgoingCall call, LiveTrunks live, List<String> steps) {
        var nothing = Undiallable.why(destination.number());
        if (nothing.isPresent()) {
            return refused(destination, nothing.get(), Refusal.NO_NUMBER, steps);
        }
        if (destination.route().isEmpty()) {
            return refused(
                    destination,
                    "no trunk takes what is dialled without a prefix",
                    Refusal.NO_TRUNK,
                    steps);
        }
        return cleared(
                destination,
                call,
                offers(destination.route().get(), destination, call, live, steps),
                steps);
    }

    private List<Offer> offers(
            TrunkRoute route,
            Destination destination,
            OutgoingCall call,
            LiveTrunks live,
            List<String> steps) {
        var time = LocalDateTime.ofInstant(call.at(), zone);
        var offers =
                route.inTurn().stream()
                        .map(trunk -> trunk.offer(destination, call, time, live))
                        .toList();
        offers.stream().filter(LeftOut.class::isInstance).forEach(offer -> steps.add(say(offer)));
        var ways = ways(offers).sorted(RouteOrder.of(route.order(), live)).toList();
        if (ways.size() > 1) {
            steps.add(RouteOrder.words(route));
        }
        ways.forEach(way -> steps.add(say(way)));
        return ways.isEmpty() ? offers : List.copyOf(ways);
    }

    private Decision cleared(
            Destination destination, OutgoingCall call, List<Offer> offers, List<String> steps) {
        var tries = ways(offers).map(Way::way).toList();
        var clearance =
                guard.clear(
                        call,
                        destination.number(),
                        tries.stream()
                                .map(TrunkTry::perMinute)
                                .min(Comparator.naturalOrder())
                                .orElse(BigDecimal.ZERO));
        if (tries.isEmpty() && !(clearance instanceof Clearance.Refused)) {
            return refused(destination, "no trunk takes it now", whyNone(offers), steps);
        }
        steps.add("guard: " + LogText.safe(clearance.why()));
        return new Decision(
                destination.number(),
                false,
                clearance,
                clearance instanceof Clearance.Refused ? List.of() : tries,
                steps);
    }

    private static Refusal whyNone(List<Offer> offers) {
        if (all(offers, Offer.Why.CLOSED)) {
            return Refusal.NOT_NOW;
        }
        return all(offers, Offer.Why.UNFIT) ? Refusal.NO_NUMBER : Refusal.NO_TRUNK;
    }

    private static boolean all(List<Offer> offers, Offer.Why why) {
        return !offers.isEmpty()
                && offers.stream()
                        .allMatch(offer -> offer instanceof LeftOut left && left.why() == why);
    }

    private static Decision refused(
            Destination destination, String why, Refusal refusal, List<String> steps) {
        steps.add(why);
        return new Decision(
                destination.number(), false, new Clearance.Refused(why, refusal), List.of(), steps);
    }

    private static Stream<Way> ways(List<Offer> offers) {
        return offers.stream().filter(Way.class::isInstance).map(Way.class::cast);
    }

    private static String say(Offer offer) {
        return offer.trunk() + ": " + offer.text();
    }
}
