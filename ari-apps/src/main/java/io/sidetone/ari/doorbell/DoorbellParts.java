package io.sidetone.ari.doorbell;

import io.sidetone.core.action.HouseActions;
import io.sidetone.core.camera.Cameras;
import io.sidetone.core.cdr.CallRecords;
import io.sidetone.core.event.HouseEvents;
import io.sidetone.core.outbox.Outbox;
import io.sidetone.core.people.People;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Executor;

/**
 * What the doorbell works with, whatever the configuration says.
 *
 * @param people who may get messages
 * @param outbox takes them
 * @param events tells other programs what happens
 * @param actions does what keys are for
 * @param cameras takes pictures
 * @param records every press
 * @param zone the clock of the house
 * @param clock the time
 * @param threads runs what blocks: words to a telephone, actions
 */
record DoorbellParts(
        People people,
        Outbox outbox,
        HouseEvents events,
        HouseActions actions,
        Cameras cameras,
        CallRecords records,
        ZoneId zone,
        InstantSource clock,
        Executor threads) {}
