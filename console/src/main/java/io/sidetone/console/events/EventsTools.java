package io.sidetone.console.events;

import java.time.InstantSource;
import java.time.ZoneId;

/**
 * What the command finds around itself.
 *
 * @param terminal whether a person looks at what it prints
 * @param width characters of a line of that terminal
 * @param searchPath directories with programs, parted by colons
 * @param zone of the clock on the wall
 */
public record EventsTools(
        boolean terminal,
        int width,
        String searchPath,
        ZoneId zone,
        InstantSource clock,
        Stopping stopping) {}
