package io.sidetone.lab.faults.kill;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.audio.AudioMatch;
import io.sidetone.lab.audio.Pcm;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.faults.calls.Arrival;
import io.sidetone.lab.faults.calls.RecordingArchive;
import io.sidetone.lab.faults.calls.Talker;
import io.sidetone.lab.mail.ReceivedMail;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A call that Asterisk's death ended, and what became of it.
 *
 * @param wasInTheMenu whether the recording had ended before
 * @param spoken how long the caller had spoken
 * @param delivered how much of that arrived
 */
record CutShort(boolean wasInTheMenu, Duration spoken, Duration delivered) {

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Duration REACTION = Duration.ofMillis(120);

    /** A recording with less sound than this is no message. */
    private static final Duration MINIMUM = Duration.ofSeconds(1);

    private static final String LONG_STORY =
            "This is what I wanted to say, and it takes me a while to say it, for there is a lot of"
                    + " it: the pears are ripe, the ladder is broken, the neighbour has not come, and"
                    + " nobody knows where the kettle is.";

    Duration lost() {
        return spoken.minus(delivered);
    }

    /** Somebody who hears what they said. */
    static Call inTheMenu(LabHouse house) {
        Speech speech =
                house.exchange().studio().speak("The kettle is in the garden, by the pear tree.");
        LabCaller caller = atTheTone(house);
        caller.says(speech).presses("#").awaitsCommands(PATIENCE, "RECORD FILE", Talker.PLAYBACK);
        return new Call(recording(caller), speech, true, System.nanoTime());
    }

    /** Somebody in the middle of a long story. */
    static Call speaking(LabHouse house) {
        Speech speech = house.exchange().studio().speak(LONG_STORY);
        LabCaller caller = atTheTone(house);
        caller.beginsToSay(speech);
        return new Call(recording(caller), speech, false, System.nanoTime());
    }

    private static LabCaller atTheTone(LabHouse house) {
        return house.call("42", CallerLine.number("5550100"))
                .isAnswered()
                .awaitsCommand("RECORD FILE", PATIENCE)
                .waits(REACTION);
    }

    private static String recording(LabCaller caller) {
        return Talker.recordings(caller).getLast();
    }

    /**
     * A call before it is cut.
     *
     * @param recording the name of what is recorded
     * @param speech what the caller says
     * @param wasInTheMenu whether it is said already
     * @param began when it was begun, or had been said, on the clock of {@link System#nanoTime}
     */
    record Call(String recording, Speech speech, boolean wasInTheMenu, long began) {

        CutShort compare(
                long cut, RecordingArchive archive, Map<String, List<ReceivedMail>> mails) {
            Duration length = speech.pcm().length();
            Duration talked = Duration.ofNanos(cut - began);
            Duration spoken = wasInTheMenu || talked.compareTo(length) > 0 ? length : talked;
            List<ReceivedMail> mine = mails.getOrDefault(Talker.messageOf(recording), List.of());
            if (mine.isEmpty()) {
                return nothing(spoken, archive);
            }
            Pcm sound = Arrival.sound(mine.getFirst());
            if (!Arrays.equals(sound.samples(), archive.recorded(recording).samples())) {
                throw new LabFailure(
                        "delivered %s of %s that Asterisk had written"
                                .formatted(sound.length(), archive.recorded(recording).length()));
            }
            return new CutShort(wasInTheMenu, spoken, wordsIn(sound));
        }

        private CutShort nothing(Duration spoken, RecordingArchive archive) {
            boolean written =
                    archive.has(recording)
                            && archive.recorded(recording).length().compareTo(MINIMUM) > 0;
            if (written || wasInTheMenu) {
                throw new LabFailure("not delivered, though Asterisk had written it: " + recording);
            }
            return new CutShort(false, spoken, Duration.ZERO);
        }

        /** How far into the speech the sound reaches. */
        private Duration wordsIn(Pcm sound) {
            if (wasInTheMenu) {
                boolean whole = AudioMatch.find(speech.pcm(), sound).correlation() > 0.95;
                return whole ? speech.pcm().length() : Duration.ZERO;
            }
            Pcm start = speech.pcm().between(Duration.ZERO, MINIMUM);
            AudioMatch match = AudioMatch.find(start, sound);
            return sound.length().minus(sound.durationOf(match.offset()));
        }
    }
}
