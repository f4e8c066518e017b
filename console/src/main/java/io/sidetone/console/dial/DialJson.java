package io.sidetone.console.dial;

import io.sidetone.console.output.Words;
import io.sidetone.core.log.LogText;
import io.sidetone.core.trunk.Clearance;
import io.sidetone.core.trunk.TrunkTry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a call would leave the house, in JSON.
 *
 * @param destination the key that all writings of the number have in common
 * @param verdict {@code allowed}, {@code pin} or {@code refused}
 * @param refusal what the caller is told; null unless it is refused
 * @param longestSeconds how long it may last; null for no limit
 * @param tries the ways out, best first
 */
record DialJson(
        String dialled,
        String from,
        Instant at,
        boolean forwarded,
        String destination,
        boolean emergency,
        String verdict,
        String why,
        @Nullable String refusal,
        @Nullable Long longestSeconds,
        List<Way> tries,
        List<String> steps) {

    /**
     * One way out.
     *
     * @param callerId null when the caller's own is left alone
     */
    record Way(
            String trunk,
            String dials,
            String number,
            @Nullable String callerId,
            BigDecimal perMinute) {

        static Way from(TrunkTry way) {
            return new Way(
                    way.trunk(),
                    way.endpoint(),
                    way.number(),
                    way.callerId().orElse(null),
                    way.perMinute());
        }
    }

    static DialJson from(DialReport report) {
        var call = report.call();
        var decision = report.decision();
        return new DialJson(
                LogText.safe(call.dialled()),
                LogText.safe(call.caller()),
                call.at(),
                call.forwarded(),
                decision.destination().key(),
                decision.emergency(),
                verdict(decision.clearance()),
                decision.clearance().why(),
                decision.clearance() instanceof Clearance.Refused refused
                        ? Words.kebab(refused.refusal())
                        : null,
                longest(decision.clearance()),
                decision.tries().stream().map(Way::from).toList(),
                decision.steps());
    }

    private static String verdict(Clearance clearance) {
        return switch (clearance) {
            case Clearance.Allowed _ -> "allowed";
            case Clearance.PinNeeded _ -> "pin";
            case Clearance.Refused _ -> "refused";
        };
    }

    private static @Nullable Long longest(Clearance clearance) {
        return switch (clearance) {
            case Clearance.Allowed(_, var longest) ->
                    longest.map(limit -> limit.toSeconds()).orElse(null);
            case Clearance.PinNeeded(_, var longest) ->
                    longest.map(limit -> limit.toSeconds()).orElse(null);
            case Clearance.Refused _ -> null;
        };
    }
}
