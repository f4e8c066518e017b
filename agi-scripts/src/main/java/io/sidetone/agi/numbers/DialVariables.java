package io.sidetone.agi.numbers;

import io.sidetone.core.call.Call;
import io.sidetone.core.trunk.TrunkTry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the dialplan dials, in channel variables: those of the first way out without a number too.
 */
final class DialVariables {

    private DialVariables() {}

    /**
     * Sets them.
     *
     * @param longest becomes {@code SIDETONE_LIMIT}, in milliseconds as {@code Dial}'s option L
     *     wants it; empty for no limit
     */
    static void set(Call call, List<TrunkTry> tries, Optional<Duration> longest) {
        call.setVariable("SIDETONE_TRIES", String.valueOf(tries.size()));
        call.setVariable(
                "SIDETONE_LIMIT", longest.map(Duration::toMillis).map(String::valueOf).orElse(""));
        for (int i = 0; i < tries.size(); i++) {
            set(call, "_" + (i + 1), tries.get(i));
        }
        set(call, "", tries.getFirst());
    }

    private static void set(Call call, String number, TrunkTry way) {
        call.setVariable("SIDETONE_DIAL" + number, way.endpoint());
        call.setVariable("SIDETONE_NUMBER" + number, way.number());
        call.setVariable("SIDETONE_TRUNK_NAME" + number, way.trunk());
        call.setVariable("SIDETONE_CALLER_ID" + number, way.callerId().orElse(""));
        call.setVariable("SIDETONE_PER_MINUTE" + number, way.perMinute().toPlainString());
    }
}
