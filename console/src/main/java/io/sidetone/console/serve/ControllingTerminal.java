package io.sidetone.console.serve;

import java.io.FileInputStream;
import java.io.IOException;

/** The terminal that a process was started from, as long as somebody sits in front of it. */
final class ControllingTerminal {

    private static final String TERMINAL = "/dev/tty";

    private ControllingTerminal() {}

    /** Whether there is one: a service manager gives none, and one that was closed is none. */
    static boolean isThere() {
        try (var terminal = new FileInputStream(TERMINAL)) {
            return terminal.getFD().valid();
        } catch (IOException e) {
            return false;
        }
    }
}
