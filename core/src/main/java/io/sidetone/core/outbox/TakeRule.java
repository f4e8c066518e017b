package io.sidetone.core.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Which takes of a draft make the message: one rule for a calm caller and for a crash. */
final class TakeRule {

    /** A take with less sound holds a click or a breath, no word. */
    static final Duration LEAST_SOUND = Duration.ofMillis(100);

    private TakeRule() {}

    /**
     * The takes to be heard, in order; none when there is no message in them. What cannot stand
     * alone replaces nothing: who pressed "record again" and hung up after a cough still sends what
     * was said before.
     *
     * @param minimumSound what a message needs
     */
    static List<TakeRecord> counting(List<TakeRecord> takes, Duration minimumSound) {
        var counting = new ArrayList<TakeRecord>();
        for (var take : takes) {
            if (take.sound().compareTo(LEAST_SOUND) < 0) {
                continue;
            }
            if (take.take().kind() == TakeKind.APPEND && !counting.isEmpty()) {
                counting.add(take);
            } else if (take.sound().compareTo(minimumSound) >= 0) {
                counting.clear();
                counting.add(take);
            }
        }
        return List.copyOf(counting);
    }

    /** All the sound in the takes that count. */
    static Duration soundIn(List<TakeRecord> counting) {
        return counting.stream().map(TakeRecord::sound).reduce(Duration.ZERO, Duration::plus);
    }
}
