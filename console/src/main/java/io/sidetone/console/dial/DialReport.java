package io.sidetone.console.dial;

import io.sidetone.console.output.ExitStatus;
import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Result;
import io.sidetone.console.output.TimeText;
import io.sidetone.console.output.Wrapped;
import io.sidetone.core.log.LogText;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.Decision;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.TrunkTry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a call would leave the house.
 *
 * @param zone the clock on the wall
 */
record DialReport(OutgoingCall call, Decision decision, ZoneId zone) implements Result {

    /** What is left of 80 characters beside a label. */
    private static final int ROOM = 66;

    @Override
    public Rendering text() {
        var lines = new ArrayList<String>();
        lines.addAll(labelled("Dialled", LogText.safe(call.dialled())));
        lines.addAll(labelled("From", from()));
        lines.addAll(labelled("At", new TimeText(call.at(), zone).shown(call.at())));
        lines.add("");
        var steps = decision.steps();
        for (int i = 0; i < steps.size(); i++) {
            lines.addAll(labelled("%2d".formatted(i + 1), steps.get(i)));
        }
        lines.add("");
        lines.addAll(outcome());
        return Rendering.lines(lines);
    }

    @Override
    public Object json() {
        return DialJson.from(this);
    }

    /** 4 when it does not go out. */
    @Override
    public ExitStatus status() {
        return decision.tries().isEmpty() ? ExitStatus.REFUSED : ExitStatus.OK;
    }

    private String from() {
        var who = call.endpoint().isEmpty() ? call.caller() : call.endpoint();
        var named = who.isEmpty() ? "a telephone of which nothing is said" : LogText.safe(who);
        return call.forwarded() ? named + ", which forwards a call" : named;
    }

    private List<String> outcome() {
        var lines = new ArrayList<String>();
        var destination = decision.destination();
        var key = destination.key().isEmpty() ? "none" : destination.key();
        lines.addAll(labelled("Destination", decision.emergency() ? key + ", an emergency" : key));
        lines.addAll(labelled("Guard", verdict(decision.clearance())));
        if (decision.tries().isEmpty()) {
            lines.addAll(labelled("Trunk", "none: the call does not go out"));
            return lines;
        }
        lines.addAll(way(decision.tries().getFirst()));
        decision.tries().stream()
                .skip(1)
                .forEach(way ->
                        lines.addAll(
                                labelled(
                                        "Failing that",
                                        way.trunk() + ", which dials " + way.endpoint())));
        return lines;
    }

    private List<String> way(TrunkTry way) {
        var lines = new ArrayList<String>();
        lines.addAll(labelled("Trunk", way.trunk()));
        lines.addAll(labelled("Dials", way.endpoint()));
        lines.addAll(labelled("Caller ID", way.callerId().orElse("left as it is")));
        lines.addAll(labelled("Cost", cost(way.perMinute())));
        return lines;
    }

    private static String cost(BigDecimal perMinute) {
        return perMinute.signum() == 0
                ? "none, or none is known"
                : perMinute.stripTrailingZeros().toPlainString() + " a minute";
    }

    private static String verdict(Clearance clearance) {
        return switch (clearance) {
            case Clearance.Allowed(var why, var longest) -> "goes out: " + why + limit(longest);
            case Clearance.PinNeeded(var why, var longest) ->
                    "goes out with the PIN: " + why + limit(longest);
            case Clearance.Refused(var why, _) -> "does not go out: " + why;
        };
    }

    private static String limit(Optional<Duration> longest) {
        return longest.map(limit -> ", for %d s at most".formatted(limit.toSeconds())).orElse("");
    }

    private static List<String> labelled(String label, String value) {
        var wrapped = Wrapped.lines(value, ROOM);
        var lines = new ArrayList<String>();
        for (int i = 0; i < wrapped.size(); i++) {
            lines.add("%-13s %s".formatted(i == 0 ? label : "", wrapped.get(i)));
        }
        return lines;
    }
}
