package io.sidetone.agi.numbers;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.ChannelName;
import io.sidetone.core.trunk.OutgoingCall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who dials what. A telephone that forwards a call (SIP 302), or transfers one (REFER), has
 * Asterisk dial on a channel that is not its own; it is that telephone's call all the same.
 */
final class OutgoingReader {

    /**
     * The channel that had the call dialled elsewhere: {@code app_dial.c}, {@code do_forward};
     * {@code bridge.c}, {@code set_transfer_variables_all}.
     */
    private static final List<String> FORWARDERS = List.of("FORWARDERNAME", "BLINDTRANSFER");

    private static final String FORWARDED_FROM = "REDIRECTING(from-num)";

    private OutgoingReader() {}

    static OutgoingCall read(Call call, Instant at) {
        var dialled = dialled(call);
        return forwarder(call)
                .map(ChannelName::endpoint)
                .map(endpoint -> new OutgoingCall(endpoint, endpoint, dialled, true, at))
                .orElseGet(() -> own(call, dialled, at));
    }

    /** A comma in what was dialled parted it; such a number is refused, not shortened. */
    private static String dialled(Call call) {
        return String.join(",", call.arguments());
    }

    private static OutgoingCall own(Call call, String dialled, Instant at) {
        var endpoint = ChannelName.endpoint(call.variable("CHANNEL(name)").orElse(""));
        var callerId = call.callerId();
        return new OutgoingCall(
                callerId.isWithheld() ? endpoint : callerId.number(),
                endpoint,
                dialled,
                call.variable(FORWARDED_FROM).isPresent(),
                at);
    }

    private static Optional<String> forwarder(Call call) {
        return FORWARDERS.stream().map(call::variable).flatMap(Optional::stream).findFirst();
    }
}
