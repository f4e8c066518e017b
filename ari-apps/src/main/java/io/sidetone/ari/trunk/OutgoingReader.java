package io.sidetone.ari.trunk;

import io.sidetone.ari.steer.SteeredCall;
import io.sidetone.core.call.ChannelName;
import io.sidetone.core.trunk.OutgoingCall;
import java.time.Instant;

/**
 * Who dials what. A telephone that forwards a call (SIP 302), or transfers one (REFER), has
 * Asterisk dial on a channel that is not its own; it is that telephone's call all the same. Only
 * Asterisk and the dialplan set the variables that say so.
 */
final class OutgoingReader {

    /** The channel whose telephone forwards (app_dial.c, {@code do_forward()}). */
    private static final String FORWARDER = "FORWARDERNAME";

    /** The channel whose user transfers (bridge.c, {@code set_transfer_variables_all()}). */
    private static final String TRANSFERER = "BLINDTRANSFER";

    private static final String FORWARDED_FROM = "REDIRECTING(from-num)";

    private static final String EXTENSION = "EXTEN";

    private OutgoingReader() {}

    /** What was dialled: the first argument, else the extension; any text. */
    static String dialled(SteeredCall call) {
        return call.caller().arguments().stream()
                .findFirst()
                .filter(argument -> !argument.isBlank())
                .or(() -> call.caller().variable(EXTENSION))
                .orElse("");
    }

    /** The call, with who is behind it. */
    static OutgoingCall read(SteeredCall call, String dialled, Instant at) {
        var caller = call.caller();
        return caller.variable(FORWARDER)
                .map(forwarder -> behind(forwarder, dialled, true, at))
                .or(() ->
                        caller.variable(TRANSFERER)
                                .map(transferer -> behind(transferer, dialled, false, at)))
                .orElseGet(
                        () -> own(call, dialled, at, caller.variable(FORWARDED_FROM).isPresent()));
    }

    /** The call as the channel says, without a question to Asterisk. */
    static OutgoingCall plain(SteeredCall call, String dialled, Instant at) {
        return own(call, dialled, at, false);
    }

    private static OutgoingCall behind(
            String channel, String dialled, boolean forwarded, Instant at) {
        var endpoint = ChannelName.endpoint(channel);
        return new OutgoingCall(endpoint, endpoint, dialled, forwarded, at);
    }

    private static OutgoingCall own(
            SteeredCall call, String dialled, Instant at, boolean forwarded) {
        var endpoint = ChannelName.endpoint(call.channelName());
        var callerId = call.caller().callerId();
        return new OutgoingCall(
                callerId.isWithheld() ? endpoint : callerId.number(),
                endpoint,
                dialled,
                forwarded,
                at);
    }
}
