package io.sidetone.lab.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.audio.AudioMatch;
import io.sidetone.lab.audio.Hearing;
import io.sidetone.lab.audio.Pcm;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.mail.ReceivedMail;
import java.time.Duration;

/** What the end-to-end tests have in common, in the words of a call. */
public final class Steps {

    static final CallerLine ANNA = new CallerLine("+4930123456", "Anna");

    /** A greeting and the start of a speech engine on a busy machine. */
    static final Duration SOON = Duration.ofSeconds(25);

    /** Nobody begins to speak sooner after the first moment of a tone than a sprinter starts. */
    private static final Duration REACTION = Duration.ofMillis(120);

    /** The same words after G.711 and two packet losses; another take has less than 0.3. */
    private static final double SAME = 0.95;

    /**
     * A second of speech may have a seam or two in it; of other words a seventh is heard at most.
     */
    private static final double HEARD = 0.85;

    /** Each leg adds seams of its own: measured 0.82 and more with five in three seconds. */
    private static final double HEARD_OVER_SIP = 0.75;

    private static final String TALK =
            "Hello, this is Anna. I am calling about the pears, there are far too many of them.";

    private final LabHouse house;
    private final LabSidetone sidetone;

    private Steps(LabHouse house, LabSidetone sidetone) {
        this.house = house;
        this.sidetone = sidetone;
    }

    static Steps in(LabHouse house) {
        return in(house, LabSettings.house());
    }

    static Steps in(LabHouse house, LabSettings settings) {
        return new Steps(house, house.moveIn(settings));
    }

    LabSidetone sidetone() {
        return sidetone;
    }

    /** Some five seconds of speech. */
    Speech talk() {
        return speech(TALK);
    }

    Speech speech(String words) {
        return house.exchange().studio().speak(words);
    }

    /** Anna has dialled 42 and is in the greeting. */
    LabCaller annaCalls() {
        return calls(ANNA);
    }

    LabCaller calls(CallerLine line) {
        return house.call("42", line).isAnswered();
    }

    /** Anna has dialled 42, and the tone has begun. */
    LabCaller annaAtTheTone() {
        return annaCalls().awaitsCommand("RECORD FILE", SOON).waits(REACTION);
    }

    /** Anna has spoken, pressed {@code #} and hears herself. */
    LabCaller annaInPlayback(Speech speech) {
        return annaAtTheTone()
                .says(speech)
                .presses("#")
                .awaitsCommands(SOON, "RECORD FILE", playback());
    }

    /** Anna has heard herself and hears the menu. */
    LabCaller annaAtTheMenu(Speech speech) {
        return annaInPlayback(speech)
                .awaitsCommands(
                        SOON, "RECORD FILE", playback(), "STREAM FILE (?!.*spool/recording)");
    }

    /** Playing back what was recorded, as an AGI command. */
    static String playback() {
        return "STREAM FILE .*spool/recording";
    }

    /** The one message that must have come, and no other, with nothing left in the outbox. */
    ReceivedMail onlyMail() {
        house.mail().awaitMails(1, SOON);
        Await.until("the outbox is empty", SOON, () -> sidetone.outbox().isDone());
        assertThat(house.mail().received()).hasSize(1);
        return house.mail().received().getFirst();
    }

    /** The caller is gone, Sidetone is done with the call, and no message exists anywhere. */
    void assertNothingSent(LabCaller caller) {
        caller.awaitsEnd(SOON);
        Await.until("no message in the outbox", SOON, () -> sidetone.outbox().isEmpty());
        // It would be in the outbox by now if the end of the call made one after all.
        Await.pause(Duration.ofSeconds(1));
        assertThat(sidetone.outbox().isEmpty()).isTrue();
        assertThat(house.mail().received()).isEmpty();
    }

    /** The caller, whose call must be over, heard this. */
    public static void assertHeard(LabCaller caller, Pcm sound) {
        assertThat(new Hearing(caller.heard()).shareOf(sound))
                .as("the share of %s that was heard", sound.length())
                .isGreaterThan(HEARD);
    }

    /** The same of something spoken. */
    public static void assertHeard(LabCaller caller, Speech speech) {
        assertHeard(caller, speech.pcm());
    }

    /**
     * The caller, whose call over SIP must be over, heard this. Sound takes four legs of RTP
     * instead of none then.
     */
    public static void assertHeardOverSip(LabCaller caller, Speech speech) {
        assertThat(new Hearing(caller.heard()).shareOf(speech.pcm()))
                .as("the share of %s that was heard", speech.pcm().length())
                .isGreaterThan(HEARD_OVER_SIP);
    }

    static void assertHolds(ReceivedMail mail, Speech speech) throws Exception {
        assertSame(speech.pcm(), mail.attachment().sound());
    }

    static void assertSame(Pcm spoken, Pcm sound) {
        assertThat(sound.rate()).isEqualTo(Pcm.TELEPHONE);
        AudioMatch match = AudioMatch.find(spoken, sound);
        assertThat(match.correlation())
                .as("%s in %s of sound: %s", spoken.length(), sound.length(), match)
                .isGreaterThan(SAME);
    }
}
