package io.sidetone.core.feature;

import io.sidetone.core.action.HouseActions;
import io.sidetone.core.camera.Cameras;
import io.sidetone.core.cdr.CallRecordsAccess;
import io.sidetone.core.event.HouseEvents;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.people.People;
import io.sidetone.core.store.StoreAccess;
import io.sidetone.core.trunk.HouseTrunks;
import java.time.Clock;
import java.time.ZoneId;

/**
 * What every feature finds in place.
 *
 * @param numbers understands telephone numbers
 * @param people everybody the configuration knows
 * @param outbox takes what must reach somebody by e-mail
 * @param zone the time zone of the house
 * @param clock the time
 * @param store keeps tables; opened when the first feature asks
 * @param events tells other programs what happens
 * @param dialled tells features whom the house calls
 * @param trunks the ways out of the house
 * @param actions does what is configured to be done
 * @param cameras takes pictures
 * @param callRecords where steered calls are written down; opened when the first feature asks
 */
public record House(
        Numbers numbers,
        People people,
        Outbox outbox,
        ZoneId zone,
        Clock clock,
        StoreAccess store,
        HouseEvents events,
        DialledNumbers dialled,
        HouseTrunks trunks,
        HouseActions actions,
        Cameras cameras,
        CallRecordsAccess callRecords) {}
