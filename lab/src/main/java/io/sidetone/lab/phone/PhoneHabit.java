package io.sidetone.lab.phone;

import java.nio.file.Path;
import java.time.Duration;

/** What becomes of a telephone's ringing; and of a provider's, which is a telephone to Asterisk. */
public sealed interface PhoneHabit {

    /** Nobody is near: it rings until the caller gives up. */
    record Rings() implements PhoneHabit {}

    /**
     * Somebody picks up.
     *
     * @param after how long it rings
     * @param keys pressed then, one after the other; empty for none
     * @param each how long before each key
     * @param sound what the other side hears
     * @param talk how long until they hang up; zero to stay until the other side leaves
     */
    record Answers(Duration after, String keys, Duration each, Sound sound, Duration talk)
            implements PhoneHabit {

        /** The same, with a hold in the middle of the talk. */
        public Holds holding(Duration talk, Duration hold, String direction) {
            return new Holds(this, talk, hold, direction);
        }

        /** The same, and the other side hears itself. */
        public Answers echoing() {
            return new Answers(after, keys, each, Sound.ECHO, talk);
        }

        /** The same, and whoever has picked up hangs up by and by. */
        public Answers leavingAfter(Duration time) {
            return new Answers(after, keys, each, sound, time);
        }
    }

    /**
     * Somebody takes the call, puts it on hold after a while and takes it back (RFC 6337, 5.3).
     *
     * @param answers how it is taken; no keys are pressed
     * @param talk how long before the hold
     * @param hold how long it lasts
     * @param direction of the sound meanwhile, as telephones have it: {@code sendonly} or {@code
     *     inactive}
     */
    record Holds(Answers answers, Duration talk, Duration hold, String direction)
            implements PhoneHabit {}

    /** What somebody who picks up sends over RTP. */
    enum Sound {
        /** Not a packet. */
        NOTHING,
        /** What it gets. */
        ECHO
    }

    /**
     * It will not have the call, or wants it elsewhere.
     *
     * @param ring whether it says first that it rings
     * @param after how long it waits
     * @param status the last word of SIP, {@code 486 Busy Here}
     * @param contact whom to call instead, a SIP URI; {@code itself} for its own, empty for none
     */
    record Refuses(boolean ring, Duration after, String status, String contact)
            implements PhoneHabit {}

    /**
     * There is something to hear before the answer.
     *
     * @param sound µ-law samples
     * @param then what becomes of it: {@link Answers} or {@link Refuses}
     */
    record Announces(Path sound, PhoneHabit then) implements PhoneHabit {}

    /** Nobody is near. */
    static PhoneHabit rings() {
        return new Rings();
    }

    /** Somebody is near it, and takes the call. */
    static Answers answers() {
        return answersAfter(Duration.ofMillis(300));
    }

    /** Somebody takes the call, sooner or later. */
    static Answers answersAfter(Duration time) {
        return new Answers(time, "", Duration.ZERO, Sound.NOTHING, Duration.ZERO);
    }

    /** Somebody is near it, picks up and presses keys, slowly enough to have been spoken to. */
    static Answers answersAndPresses(String keys) {
        return answersAndPresses(keys, Duration.ofSeconds(1));
    }

    /** Somebody is near it, picks up and presses keys. */
    static Answers answersAndPresses(String keys, Duration each) {
        return new Answers(Duration.ofMillis(300), keys, each, Sound.NOTHING, Duration.ZERO);
    }

    /** It refuses at once. */
    static PhoneHabit refuses(String status) {
        return new Refuses(false, Duration.ZERO, status, "");
    }

    /** It wants the call elsewhere, at once. */
    static PhoneHabit redirects(String status, String contact) {
        return new Refuses(false, Duration.ZERO, status, contact);
    }

    /** It rings, and then wants the call elsewhere: a Cisco 7912 with voicemail. */
    static PhoneHabit redirectsAfter(Duration ringing, String status, String contact) {
        return new Refuses(true, ringing, status, contact);
    }
}
