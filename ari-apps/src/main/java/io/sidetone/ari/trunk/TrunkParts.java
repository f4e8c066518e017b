package io.sidetone.ari.trunk;

import io.sidetone.core.cdr.CallRecords;
import io.sidetone.core.feature.DialledNumbers;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.trunk.TrunkDesk;
import io.sidetone.core.trunk.guard.TollMeter;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * What calls out are led with.
 *
 * @param numbers tells emergencies from all else
 * @param desk decides how a call leaves the house
 * @param emergencies the ways out when the desk fails
 * @param pins knows the callers' PINs
 * @param meter counts what calls use up
 * @param records where calls are written down
 * @param dialled tells others whom the house calls
 * @param clock the time
 * @param aside runs what no call is to wait for
 */
record TrunkParts(
        Numbers numbers,
        TrunkDesk desk,
        EmergencyWays emergencies,
        PinDesk pins,
        TollMeter meter,
        CallRecords records,
        DialledNumbers dialled,
        InstantSource clock,
        Executor aside) {}
