package io.sidetone.ari.trunk;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.prompt.Prompt;
import io.sidetone.core.trunk.guard.PinAnswer;
import java.util.Optional;
import java.util.function.Function;

/** Asks a caller for a PIN, which is never written anywhere. */
final class PinEntry {

    /** No PIN is longer; a robot may key for ever. */
    private static final int LONGEST = 20;

    private final Call caller;
    private final PinConfig limits;
    private final Function<String, PinAnswer> pins;

    /**
     * @param pins what is said to a PIN
     */
    PinEntry(Call caller, PinConfig limits, Function<String, PinAnswer> pins) {
        this.caller = caller;
        this.limits = limits;
        this.pins = pins;
    }

    /** Whether the caller knows it, within the tries there are. */
    boolean isKnown() throws CallEnded {
        caller.answer();
        var answer = pins.apply(take(Phrases.PIN));
        for (int tried = 1; answer == PinAnswer.WRONG && tried < limits.tries(); tried++) {
            answer = pins.apply(take(Phrases.PIN_AGAIN));
        }
        return answer == PinAnswer.RIGHT;
    }

    private String take(Prompt prompt) throws CallEnded {
        var keys = new StringBuilder();
        var key = caller.ask(prompt, DtmfSet.ANY, limits.firstKey());
        while (isDigit(key)) {
            key.ifPresent(digit -> keys.append(digit.key()));
            key =
                    keys.length() < LONGEST
                            ? caller.waitForDigit(limits.nextKey())
                            : Optional.empty();
        }
        return keys.toString();
    }

    private static boolean isDigit(Optional<Dtmf> key) {
        return key.filter(it -> !it.equals(Dtmf.HASH)).isPresent();
    }
}
