package io.sidetone.core.call;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * The dialplan waits some seconds for a sign of life before it goes on without Sidetone, for a
 * program that is stuck still takes calls. Once a flow has taken a call it says so here, and may
 * take as long as the dialplan grants: {@code SIDETONE_MAY_TAKE}, in seconds. Both are Asterisk's
 * function {@code TIMEOUT(absolute)}, which counts anew whenever it is set.
 */
public final class FirstWord {

    /** For the channel that has it set: its end, in seconds from now; 0 for none. */
    public static final String ABSOLUTE_LIMIT = "TIMEOUT(absolute)";

    private static final String MAY_TAKE = "SIDETONE_MAY_TAKE";

    /** Up to eleven days: with more digits Asterisk would reckon wrong. */
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private FirstWord() {}

    /** The flow has the call; a dialplan that grants no time of its own is left alone. */
    public static void say(Call call) {
        call.variable(MAY_TAKE)
                .filter(seconds -> SECONDS.matcher(seconds).matches())
                .ifPresent(seconds -> call.setVariable(ABSOLUTE_LIMIT, seconds));
    }

    /** The flow has the call, and says itself how long that may last. */
    public static void say(Call call, Duration limit) {
        call.setVariable(ABSOLUTE_LIMIT, Long.toString(limit.toSeconds()));
    }

    /** From here on the call takes as long as it takes. */
    public static void lift(Call call) {
        call.setVariable(ABSOLUTE_LIMIT, "0");
    }
}
