package io.sidetone.core.feature;

import io.sidetone.core.number.Numbers;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.people.People;
import io.sidetone.core.store.StoreAccess;
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
 */
public record House(
        Numbers numbers,
        People people,
        Outbox outbox,
        ZoneId zone,
        Clock clock,
        StoreAccess store) {}
