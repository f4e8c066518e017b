package io.sidetone.manager.calls;

import io.sidetone.manager.stream.ManagerEvent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What each event means for the calls. What it tells of unknown channels is passed over. */
final class CallEvents {

    /** All that are understood here, in lower case. */
    static final Set<String> TYPES =
            Set.of(
                    "newchannel",
                    "newstate",
                    "newexten",
                    "newcallerid",
                    "newconnectedline",
                    "rename",
                    "dialbegin",
                    "dialstate",
                    "dialend",
                    "localbridge",
                    "bridgeenter",
                    "bridgeleave",
                    "bridgemerge",
                    "hold",
                    "unhold",
                    "musiconholdstart",
                    "dtmfend",
                    "parkedcall",
                    "unparkedcall",
                    "attendedtransfer",
                    "blindtransfer",
                    "hanguprequest",
                    "hangup");

    /** Under which events tell of channels: each has all that a channel has. */
    private static final List<String> PREFIXES =
            List.of(
                    "",
                    "Dest",
                    "LocalOne",
                    "LocalTwo",
                    "Parkee",
                    "Transferer",
                    "Transferee",
                    "OrigTransferer",
                    "SecondTransferer",
                    "TransferTarget");

    private final CallBook book;

    CallEvents(CallBook book) {
        this.book = book;
    }

    void hear(ManagerEvent heard) {
        var type = heard.type().toLowerCase(Locale.ROOT);
        if (!TYPES.contains(type)) {
            return;
        }
        var event = EventText.of(heard);
        var at = heard.asteriskTime().orElse(heard.at());
        if (type.equals("newchannel")) {
            begin(event, heard.at(), at);
        }
        var before = book.alive(event.get("Uniqueid")).map(LegMemory::state).orElse("");
        PREFIXES.forEach(prefix -> update(event, prefix, heard.at()));
        mean(type, event, before, heard.at(), at);
    }

    private void begin(EventText event, Instant now, Instant at) {
        var id = event.get("Uniqueid");
        if (id.isEmpty() || event.get("Linkedid").isEmpty() || book.knows(id)) {
            return;
        }
        var leg = new LegMemory(event, now);
        book.add(leg);
        boolean isIncoming = leg.state().equals("Ring");
        var exten = event.get("Exten");
        note(leg, at, "", isIncoming && !exten.isEmpty() ? "calls " + exten : "begins");
    }

    private void update(EventText event, String prefix, Instant now) {
        if (event.has(prefix + "Uniqueid")) {
            book.alive(event.get(prefix + "Uniqueid"))
                    .ifPresent(leg -> {
                        boolean wasUp = leg.isUp();
                        leg.take(event, prefix);
                        book.link(leg, event.get(prefix + "Linkedid"), now);
                        if (leg.isUp() && !wasUp) {
                            leg.answered(now);
                        }
                    });
        }
    }

    private void mean(String type, EventText event, String before, Instant now, Instant at) {
        switch (type) {
            case "newstate" -> state(event, before, at);
            case "newexten" ->
                    book.alive(event.get("Uniqueid"))
                            .ifPresent(leg -> leg.application(event.get("Application")));
            case "rename" -> rename(event, at);
            case "dialbegin" -> dial(event, at);
            case "dialstate" -> arrow(event, at, "DestUniqueid", "Uniqueid", dialled(event));
            case "dialend" -> arrow(event, at, "DestUniqueid", "Uniqueid", dialled(event));
            case "localbridge" ->
                    arrow(event, at, "LocalOneUniqueid", "LocalTwoUniqueid", "goes on");
            case "bridgeenter" -> enter(event, at);
            case "bridgeleave" -> leave(event, at);
            case "hold", "unhold" -> hold(event, at, type.equals("hold"));
            case "musiconholdstart" -> note(event, at, "Uniqueid", "hears music");
            case "dtmfend" -> digit(event, at);
            case "parkedcall" ->
                    note(event, at, "ParkeeUniqueid", "is parked at " + event.get("ParkingSpace"));
            case "unparkedcall" ->
                    note(event, at, "ParkeeUniqueid", "leaves " + event.get("ParkingSpace"));
            case "attendedtransfer" ->
                    arrow(
                            event,
                            at,
                            "OrigTransfererUniqueid",
                            "TransferTargetUniqueid",
                            "transfers");
            case "blindtransfer" ->
                    arrow(
                            event,
                            at,
                            "TransfererUniqueid",
                            "TransfereeUniqueid",
                            "transfers to " + event.get("Extension"));
            case "hanguprequest" -> note(event, at, "Uniqueid", "hangs up");
            case "hangup" -> end(event, now, at);
            default -> {} // what the channel is, was taken already
        }
    }

    private void state(EventText event, String before, Instant at) {
        if (before.equals("Ring") && event.get("ChannelStateDesc").equals("Up")) {
            note(event, at, "Uniqueid", "is answered");
        }
    }

    private void rename(EventText event, Instant at) {
        var name = event.get("Newname");
        book.alive(event.get("Uniqueid"))
                .ifPresent(leg -> {
                    leg.rename(name);
                    if (!name.endsWith(">")) { // <MASQ> and <ZOMBIE> are steps on the way
                        note(leg, at, "", "is now " + name);
                    }
                });
    }

    /** Nobody dials what Asterisk was told to originate. */
    private void dial(EventText event, Instant at) {
        if (event.get("Uniqueid").isEmpty()) {
            note(event, at, "DestUniqueid", "is dialled");
        } else {
            arrow(event, at, "Uniqueid", "DestUniqueid", "dials");
        }
    }

    private static String dialled(EventText event) {
        return switch (event.get("DialStatus")) {
            case "RINGING" -> "rings";
            case "PROGRESS" -> "early media";
            case "PROCEEDING" -> "proceeds";
            case "ANSWER" -> "answers";
            case "BUSY" -> "busy";
            case "NOANSWER" -> "no answer";
            case "CANCEL" -> "cancelled";
            case "CONGESTION" -> "congestion";
            case "CHANUNAVAIL" -> "unreachable";
            case "ABORT" -> "caller gone";
            default -> event.get("DialStatus").toLowerCase(Locale.ROOT);
        };
    }

    private void enter(EventText event, Instant at) {
        var bridge = event.get("BridgeUniqueid");
        boolean isParking = event.get("BridgeType").equals("parking");
        if (isParking) {
            book.parkingLot(bridge);
        }
        book.alive(event.get("Uniqueid"))
                .ifPresent(leg -> {
                    if (leg.bridge(bridge) && !isParking) {
                        note(leg, at, "", "joins " + shortly(bridge));
                    }
                });
    }

    private void leave(EventText event, Instant at) {
        var bridge = event.get("BridgeUniqueid");
        book.alive(event.get("Uniqueid"))
                .filter(leg -> leg.bridge().equals(bridge))
                .ifPresent(leg -> {
                    leg.bridge("");
                    leg.hold(false);
                    if (!event.get("BridgeType").equals("parking")) {
                        note(leg, at, "", "leaves " + shortly(bridge));
                    }
                });
    }

    private static String shortly(String bridge) {
        return "bridge " + bridge.substring(0, Math.min(4, bridge.length()));
    }

    private void hold(EventText event, Instant at, boolean isHold) {
        book.alive(event.get("Uniqueid"))
                .filter(leg -> leg.hold(isHold))
                .ifPresent(leg -> note(leg, at, "", isHold ? "holds" : "takes back"));
    }

    private void digit(EventText event, Instant at) {
        if (event.get("Direction").equals("Received")) {
            note(event, at, "Uniqueid", "presses " + event.get("Digit"));
        }
    }

    private void end(EventText event, Instant now, Instant at) {
        book.alive(event.get("Uniqueid"))
                .ifPresent(leg -> {
                    var cause = new HangUpCause(event.number("Cause", -1), event.get("TechCause"));
                    leg.end(now, cause);
                    var words = cause.words().isEmpty() ? "ends" : "ends: " + cause.words();
                    book.note(leg, new Happening(at, leg.uniqueId, "", words, true));
                    book.ended(leg, now);
                });
    }

    private void note(EventText event, Instant at, String id, String words) {
        book.alive(event.get(id)).ifPresent(leg -> note(leg, at, "", words));
    }

    private void arrow(EventText event, Instant at, String from, String to, String words) {
        book.alive(event.get(from)).ifPresent(leg -> note(leg, at, event.get(to), words));
    }

    private void note(LegMemory leg, Instant at, String to, String words) {
        var other = to.equals(leg.uniqueId) ? "" : to;
        book.note(leg, new Happening(at, leg.uniqueId, other, words, false));
    }
}
