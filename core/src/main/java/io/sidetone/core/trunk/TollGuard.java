package io.sidetone.core.trunk;

import io.sidetone.core.number.PartyNumber;
import java.math.BigDecimal;
import java.util.Optional;

/** Decides who may call what, for how long and for how much. Never asked about an emergency. */
@FunctionalInterface
public interface TollGuard {

    /** Lets everything through. */
    TollGuard OPEN = (_, _, _) -> new Clearance.Allowed("no toll guard", Optional.empty());

    /**
     * What becomes of a call; answers at once, from memory.
     *
     * @param destination who is called
     * @param perMinute what the cheapest way costs a minute, in the house's currency
     */
    Clearance clear(OutgoingCall call, PartyNumber destination, BigDecimal perMinute);
}
