package io.sidetone.console.serve;

import io.sidetone.core.action.HouseActions;
import io.sidetone.core.camera.Cameras;
import io.sidetone.core.event.HouseEvents;

/**
 * What the house has to do with other programs.
 *
 * @param events tells them
 * @param actions has them do something
 * @param cameras asks them for pictures
 */
public record OtherPrograms(HouseEvents events, HouseActions actions, Cameras cameras) {

    /** A house on its own: a simulated call opens no door. */
    public static final OtherPrograms NONE =
            new OtherPrograms(HouseEvents.NOBODY, HouseActions.NOTHING, Cameras.NONE);

    /** The same with others to tell. */
    OtherPrograms telling(HouseEvents other) {
        return new OtherPrograms(other, actions, cameras);
    }
}
