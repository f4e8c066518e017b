package io.sidetone.console.events;

import io.sidetone.console.output.Tint;
import io.sidetone.manager.stream.ManagerEvent;
import java.util.Locale;
import java.util.Set;

/** The colour of an event: what went well, what did not, and what only fills the screen. */
final class EventTints {

    private static final Set<String> CHATTER =
            Set.of(
                    "varset",
                    "newexten",
                    "rtcpsent",
                    "rtcpreceived",
                    "localbridge",
                    "localoptimizationbegin",
                    "localoptimizationend",
                    "challengesent",
                    "successfulauth",
                    "devicestatechange");

    private static final Set<String> TROUBLE =
            Set.of(
                    "alarm",
                    "authmethodnotallowed",
                    "challengeresponsefailed",
                    "deadlockstart",
                    "failedacl",
                    "invalidaccountid",
                    "invalidpassword",
                    "invalidtransport",
                    "loadaveragelimit",
                    "memorylimit",
                    "parkedcalltimeout",
                    "queuecallerabandon",
                    "requestnotallowed",
                    "sessionlimit",
                    "shutdown",
                    "unexpectedaddress");

    /** Q.850: normal clearing, busy, no answer, answered elsewhere. */
    private static final Set<String> ORDINARY_CAUSES = Set.of("", "0", "16", "17", "19", "26");

    /** Nothing depends on it being seen. */
    Tint of(ManagerEvent event) {
        var type = event.type().toLowerCase(Locale.ROOT);
        if (CHATTER.contains(type)) {
            return Tint.FAINT;
        }
        if (TROUBLE.contains(type)) {
            return Tint.BAD;
        }
        return switch (type) {
            case "hangup" ->
                    ORDINARY_CAUSES.contains(event.first("Cause").orElse(""))
                            ? Tint.PLAIN
                            : Tint.BAD;
            case "dialend" -> is(event, "DialStatus", "ANSWER") ? Tint.GOOD : Tint.CAUTION;
            case "contactstatus" -> reached(is(event, "ContactStatus", "Reachable"));
            case "registry" -> reached(is(event, "Status", "Registered"));
            case "peerstatus" ->
                    reached(
                            is(event, "PeerStatus", "Reachable")
                                    || is(event, "PeerStatus", "Registered"));
            case "bridgeenter", "agentconnect", "messagewaiting" -> Tint.GOOD;
            default -> Tint.PLAIN;
        };
    }

    private static Tint reached(boolean well) {
        return well ? Tint.GOOD : Tint.CAUTION;
    }

    private static boolean is(ManagerEvent event, String name, String value) {
        return event.first(name).orElse("").equalsIgnoreCase(value);
    }
}
