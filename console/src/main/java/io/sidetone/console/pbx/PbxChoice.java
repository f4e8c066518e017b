package io.sidetone.console.pbx;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.manager.stream.Pbx;

/** The PBX that a command is about: of the configuration, of the command line, or a recording. */
public interface PbxChoice {

    /**
     * Opens it; a live one is connected to when it is followed or asked.
     *
     * @throws CommandFailed when none is named, or the recording cannot be read
     */
    Pbx open() throws CommandFailed;
}
