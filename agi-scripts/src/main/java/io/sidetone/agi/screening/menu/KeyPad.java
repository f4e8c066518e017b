package io.sidetone.agi.screening.menu;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.prompt.Prompt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Takes rows of keys from one caller, who may begin while a prompt plays. */
final class KeyPad {

    /** No row that means anything is longer; a robot may key for ever. */
    private static final int LONGEST = 40;

    private final Call call;
    private final MenuConfig limits;
    private final InstantSource clock;
    private final Instant end;

    /**
     * Begins to count the time that the caller has in all.
     *
     * @param clock what that time is taken from
     */
    KeyPad(Call call, MenuConfig limits, InstantSource clock) {
        this.call = call;
        this.limits = limits;
        this.clock = clock;
        this.end = clock.instant().plus(limits.total());
    }

    /** Whether the caller's time is up. */
    boolean isOver() {
        return !clock.instant().isBefore(end);
    }

    /** Says something to its end. */
    void say(Prompt prompt) throws CallEnded {
        call.play(prompt);
    }

    /**
     * Plays prompts one after the other until the caller presses a key, and takes what else is
     * keyed until the row is done, a pause or {@code #}.
     *
     * @return the keys without {@code #}; empty when none came in time
     */
    String take(List<? extends Prompt> prompts, KeyPlan plan) throws CallEnded {
        var keys = new StringBuilder();
        var next = first(prompts);
        while (next.isPresent() && !next.get().equals(Dtmf.HASH)) {
            keys.append(next.get().key());
            if (isWhole(keys.toString(), plan)) {
                break;
            }
            next = call.waitForDigit(within(limits.digitWait()));
        }
        return keys.toString();
    }

    private Optional<Dtmf> first(List<? extends Prompt> prompts) throws CallEnded {
        for (var prompt : prompts) {
            var key = call.play(prompt, DtmfSet.ANY);
            if (key.isPresent()) {
                return key;
            }
        }
        return call.waitForDigit(within(limits.firstDigitWait()));
    }

    private static boolean isWhole(String keys, KeyPlan plan) {
        return keys.length() >= LONGEST || plan.progress(keys) == KeyPlan.Progress.DONE;
    }

    private Duration within(Duration limit) {
        var left = Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left.compareTo(limit) < 0 ? left : limit;
    }
}
