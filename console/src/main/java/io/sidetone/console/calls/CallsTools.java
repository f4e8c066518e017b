package io.sidetone.console.calls;

import io.sidetone.console.live.LiveScreen;
import io.sidetone.console.output.Console;
import io.sidetone.console.pbx.PbxChoice;
import io.sidetone.console.screening.list.BlockList;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What the commands about calls work with.
 *
 * @param pbx the options that name a PBX, new ones for each command
 * @param screen shows what is live
 * @param confirmation asks before anything is done
 * @param blockList of screening
 */
public record CallsTools(
        Console console,
        Supplier<? extends PbxChoice> pbx,
        LiveScreen screen,
        Confirmation.Asker confirmation,
        BlockList blockList,
        InstantSource clock) {}
