package io.sidetone.core.trunk;

import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.SipUser;
import io.sidetone.core.number.UserName;
import io.sidetone.core.trunk.Offer.LeftOut;
import io.sidetone.core.trunk.Offer.Why;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;

/** One way out of the house. */
final class Trunk {

    private final String name;
    private final TrunkConfig config;
    private final TrunkCosts costs;

    Trunk(String name, TrunkConfig config, Numbers numbers) {
        this.name = name;
        this.config = config;
        costs = new TrunkCosts(config.cost(), numbers);
    }

    String name() {
        return name;
    }

    TrunkKind kind() {
        return config.kind();
    }

    boolean isForEmergencies() {
        return config.emergency();
    }

    /**
     * What it says to a call.
     *
     * @param time on the clock on the wall
     */
    Offer offer(Destination destination, OutgoingCall call, LocalDateTime time, LiveTrunks live) {
        if (!isOpen(time)) {
            return new LeftOut(name, Why.CLOSED, "not at this hour");
        }
        return full(live)
                .<Offer>map(text -> new LeftOut(name, Why.FULL, text))
                .or(() -> written(destination).map(number -> way(number, destination, call)))
                .orElseGet(() -> new LeftOut(name, Why.UNFIT, unfit(destination)));
    }

    /**
     * How an emergency call leaves: the digits as they are, whatever else is said of this trunk.
     */
    TrunkTry emergency(EmergencyNumber number, OutgoingCall call) {
        var callerId = config.emergencyCallerId().map(CallerNumber::text).or(() -> callerId(call));
        return new TrunkTry(
                name,
                config.endpoint().with(number.digits()),
                number.digits(),
                callerId,
                BigDecimal.ZERO);
    }

    private boolean isOpen(LocalDateTime time) {
        return config.hours().isEmpty()
                || config.hours().stream().anyMatch(hours -> hours.cover(time));
    }

    private Optional<String> full(LiveTrunks live) {
        return config.calls()
                .flatMap(most -> {
                    int calls = live.channels(config.channelNames());
                    return calls < most
                            ? Optional.empty()
                            : Optional.of("full: %d of %d calls".formatted(calls, most));
                });
    }

    private Optional<String> written(Destination destination) {
        return destination.number() instanceof SipUser(var user)
                ? Optional.of(user).filter(name -> kind().takesUsers() && UserName.isSafe(name))
                : destination
                        .digits()
                        .filter(_ -> kind().takesNumbers())
                        .flatMap(config.wants()::write);
    }

    private String unfit(Destination destination) {
        boolean user = destination.number() instanceof SipUser;
        if (user ? !kind().takesUsers() : !kind().takesNumbers()) {
            return user ? "takes numbers only" : "takes users only";
        }
        return "the number cannot be told as " + config.wants().text();
    }

    private Offer way(String number, Destination destination, OutgoingCall call) {
        return new Offer.Way(
                new TrunkTry(
                        name,
                        config.endpoint().with(number),
                        number,
                        callerId(call),
                        costs.perMinute(destination.number())),
                config.channelNames());
    }

    /** The endpoint decides first: any telephone can show any number. */
    private Optional<String> callerId(OutgoingCall call) {
        return Optional.ofNullable(config.callerIds().get(call.endpoint()))
                .or(() -> Optional.ofNullable(config.callerIds().get(call.caller())))
                .or(config::callerId)
                .map(CallerNumber::text);
    }
}
