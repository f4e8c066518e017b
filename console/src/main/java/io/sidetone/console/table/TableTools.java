package io.sidetone.console.table;

import io.sidetone.console.live.LiveScreen;
import io.sidetone.console.output.Console;
import io.sidetone.console.pbx.PbxOptions;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What the commands that show tables are made of.
 *
 * @param pbx options of its own for each command
 */
public record TableTools(
        Console console, LiveScreen screen, Supplier<PbxOptions> pbx, InstantSource clock) {}
