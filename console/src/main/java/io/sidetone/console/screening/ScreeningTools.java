package io.sidetone.console.screening;

import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What the commands work with.
 *
 * @param desks opens the desk that the configuration describes
 * @param ticks begins the beat of a command that watches
 */
public record ScreeningTools(
        ScreeningDesk.Opener desks, InstantSource clock, Supplier<Ticks> ticks) {

    /** Those of this process. */
    public static ScreeningTools ofProcess(ScreeningDesk.Opener desks) {
        return new ScreeningTools(desks, InstantSource.system(), Ticks::untilCtrlC);
    }
}
