package io.sidetone.lab.phone;

import java.time.Duration;

/** What becomes of a telephone's ringing. */
public sealed interface PhoneHabit {

    /** Nobody is near: it rings until the caller gives up. */
    record Rings() implements PhoneHabit {}

    /**
     * Somebody picks up and stays until the other side leaves.
     *
     * @param after how long it rings
     * @param keys pressed then, one after the other; empty for none
     * @param each how long before each key
     */
    record Answers(Duration after, String keys, Duration each) implements PhoneHabit {}

    /** Nobody is near. */
    static PhoneHabit rings() {
        return new Rings();
    }

    /** Somebody is near it, and takes the call. */
    static PhoneHabit answers() {
        return new Answers(Duration.ofMillis(300), "", Duration.ZERO);
    }

    /** Somebody is near it, picks up and presses keys, slowly enough to have been spoken to. */
    static PhoneHabit answersAndPresses(String keys) {
        return new Answers(Duration.ofMillis(300), keys, Duration.ofSeconds(1));
    }
}
