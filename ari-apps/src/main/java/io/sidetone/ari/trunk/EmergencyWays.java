package io.sidetone.ari.trunk;

import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.trunk.OutgoingCall;
import io.sidetone.core.trunk.TrunkTry;
import java.util.List;

/** The ways out for an emergency when the trunk desk itself fails. */
@FunctionalInterface
interface EmergencyWays {

    /** The trunks for emergencies, then all others. */
    List<TrunkTry> of(EmergencyNumber number, OutgoingCall call);
}
