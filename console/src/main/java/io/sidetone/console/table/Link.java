package io.sidetone.console.table;

import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.StreamItem;

/**
 * How things stand with the PBX, for the title of a screen. Written by one thread, read by another.
 */
final class Link {

    private volatile String trouble = "connecting";

    void saw(StreamItem item) {
        switch (item) {
            case Connected _ -> trouble = "";
            case Lost lost -> trouble = "not connected: " + lost.why();
            // Events go on after a gap, and what is shown was asked for anew.
            case Gap _, ManagerEvent _ -> {}
        }
    }

    void ended() {
        trouble = "the recording has ended";
    }

    void broken(RuntimeException bug) {
        trouble = "Sidetone has a bug, and shows what was before it: " + bug;
    }

    /** Empty when all is well. */
    String trouble() {
        return trouble;
    }
}
