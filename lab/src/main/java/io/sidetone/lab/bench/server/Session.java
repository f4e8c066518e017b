package io.sidetone.lab.bench.server;

import io.sidetone.lab.bench.load.LoadScript;
import java.time.Duration;

/**
 * The session that both servers lead: answer, five variables, two sounds, a wait for a digit, hang
 * up. Each server sets a result variable of its own accord too, which makes eleven commands.
 */
public final class Session {

    /** How many commands Asterisk gets in one. */
    public static final int COMMANDS = 11;

    /** The command that is held back where sessions are to stay open. */
    public static final String WAITING = "WAIT FOR";

    /** The most that a digit is waited for; the simulated Asterisk answers when it likes. */
    public static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private Session() {}

    /** What the simulated Asterisk says in it. */
    public static LoadScript script() {
        return LoadScript.calling("bench", "42").whole(COMMANDS);
    }
}
