package io.sidetone.lab.faults.calls;

import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.caller.SpeechStudio;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** Short things to say, no two alike, so that whoever hears one knows which it was. */
public final class Phrasebook {

    private static final List<String> THINGS =
            List.of("ladder", "kettle", "apples", "garden", "letter", "bicycle", "window", "piano");
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    /** Numbers are spoken as words, so each sounds different. */
    private static final int FIRST = 1_000;

    private final SpeechStudio studio;
    private final RandomGenerator random;
    private final AtomicInteger count = new AtomicInteger(FIRST);

    /**
     * @param random chooses the words around the number
     */
    public Phrasebook(SpeechStudio studio, RandomGenerator random) {
        this.studio = studio;
        this.random = random;
    }

    /** Two to three seconds of speech that was never spoken before. */
    public Speech next() {
        return studio.speak(words());
    }

    /** Five to six seconds of it. */
    public Speech nextLong() {
        return studio.speak(words() + " And " + words());
    }

    private synchronized String words() {
        return "%d %s, on %s."
                .formatted(
                        count.getAndIncrement(),
                        THINGS.get(random.nextInt(THINGS.size())),
                        DAYS.get(random.nextInt(DAYS.size())));
    }
}
