package io.sidetone.console.calls;

import io.sidetone.console.live.Cell;
import io.sidetone.manager.calls.LiveCall;
import java.time.Instant;

/**
 * Calls as rows of a screen.
 *
 * @param columns of it; codec and bridge are left out of a narrow one
 * @param now when it is looked at
 */
record CallTable(int columns, Instant now) {

    private static final int STATE = 16;
    private static final int TIME = 7;
    private static final int CODEC = 6;
    private static final int BRIDGE = 6;

    /** Narrower than this there is no room for all. */
    private static final int WIDE = 70;

    String headings() {
        return line("FROM", "TO", "STATE", "TIME", "CODEC", "BRIDGE");
    }

    String row(LiveCall call) {
        return line(
                CallWords.from(call),
                CallWords.to(call),
                CallWords.state(call),
                CallWords.length(call.length(now)),
                CallWords.codec(call),
                CallWords.bridge(call));
    }

    private String line(
            String from, String to, String state, String time, String codec, String bridge) {
        int rest = STATE + TIME + 2 + (isWide() ? CODEC + BRIDGE + 2 : 0);
        int who = Math.max(4, (columns - rest - 2) / 2);
        var text =
                Cell.of(from, who)
                        + " "
                        + Cell.of(to, who)
                        + " "
                        + Cell.of(state, STATE)
                        + " "
                        + Cell.of(time, TIME);
        return isWide() ? text + " " + Cell.of(codec, CODEC) + " " + Cell.of(bridge, BRIDGE) : text;
    }

    private boolean isWide() {
        return columns >= WIDE;
    }
}
