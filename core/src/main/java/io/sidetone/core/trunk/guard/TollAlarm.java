package io.sidetone.core.trunk.guard;

import io.sidetone.core.event.HouseEvent;
import io.sidetone.core.event.HouseEvents;
import io.sidetone.core.log.LogText;
import io.sidetone.core.trunk.OutgoingCall;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the owner what looks like toll fraud, not of each try. For one thread at a time. */
public final class TollAlarm {

    /** Fraud makes hundreds of calls; one word of it an hour is enough. */
    static final Duration QUIET = Duration.ofHours(1);

    private static final String TOO_MANY_CALLS = "toll-alarm";
    private static final String PIN_LOCKED = "pin-locked";

    /** The types of its events, none of which should wait for somebody to look. */
    public static final Set<String> TYPES = Set.of(TOO_MANY_CALLS, PIN_LOCKED);

    private static final Logger LOG = LoggerFactory.getLogger(TollAlarm.class);

    private final HouseEvents events;
    private final Map<String, Instant> told = new HashMap<>();

    TollAlarm(HouseEvents events) {
        this.events = events;
    }

    /** Many calls abroad in a short time. */
    void tooManyCalls(OutgoingCall call, String why) {
        tell(TOO_MANY_CALLS, call, why);
    }

    /** Somebody guesses PINs. */
    void pinLocked(OutgoingCall call, String why) {
        tell(PIN_LOCKED, call, why);
    }

    private void tell(String type, OutgoingCall call, String why) {
        var before = told.get(type + call.endpoint());
        if (before != null && call.at().isBefore(before.plus(QUIET))) {
            return;
        }
        told.values().removeIf(each -> !call.at().isBefore(each.plus(QUIET)));
        told.put(type + call.endpoint(), call.at());
        LOG.warn("{}; no more of them go out for now", LogText.safe(why));
        events.tell(new HouseEvent("trunk", type, "guard", call.at(), facts(call, why)));
    }

    private static Map<String, String> facts(OutgoingCall call, String why) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("endpoint", call.endpoint());
        facts.put("caller", call.caller());
        facts.put("dialled", call.dialled());
        facts.put("why", why);
        return facts;
    }
}
