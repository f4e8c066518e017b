package io.sidetone.lab.faults.crowd;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.asterisk.AmiMessage;
import io.sidetone.lab.audio.AudioMatch;
import io.sidetone.lab.audio.Pcm;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.faults.calls.Talker;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How long a caller heard nothing after each thing that makes them wait: from Asterisk's own time
 * of the event to the first audible moment in what the caller heard.
 */
final class Waits {

    /** Root mean square of 20 ms above which somebody hears something. */
    private static final double AUDIBLE = 0.005;

    private static final Duration MOMENT = Duration.ofMillis(20);

    /** The tone at which the recording begins, as in {@code Cadence}. */
    private static final int TONE_HERTZ = 1000;

    private static final Duration TONE_LENGTH = Duration.ofMillis(200);

    private final LabCaller caller;
    private final Pcm heard;
    private final double tonePlayed;
    private final double hearingBegan;

    /**
     * The tone is what tells the hearing's time: Asterisk sends it within 20 ms of the command,
     * while the file that holds what was heard begins up to 250 ms late.
     *
     * @param caller whose call is over
     */
    Waits(LabCaller caller) {
        this.caller = caller;
        this.heard = caller.heard();
        this.tonePlayed = command(command -> command.contains("!" + TONE_HERTZ + "/")).time();
        double toneHeard = AudioMatch.find(tone(), heard).offset() / (double) heard.rate();
        this.hearingBegan = tonePlayed - toneHeard;
    }

    Map<Step, Duration> all() {
        Map<Step, Duration> waits = new EnumMap<>(Step.class);
        double answered = own("MixMonitorStart").time();
        double greeted = command(command -> isStream(command) && !isPlayback(command)).time();
        double heardOut = command(command -> isStream(command) && isPlayback(command)).time();
        waits.put(Step.GREETING, silenceAfter(answered));
        waits.put(Step.TONE, Duration.ofMillis(Math.round((tonePlayed - greeted) * 1000)));
        waits.put(Step.PLAYBACK, silenceAfter(pressed("#").time()));
        waits.put(Step.MENU, silenceAfter(heardOut));
        waits.put(Step.SENT, silenceAfter(pressed("1").time()));
        return waits;
    }

    private Duration silenceAfter(double event) {
        Duration from = Duration.ofMillis(Math.round((event - hearingBegan) * 1000));
        Duration at = from.isNegative() ? Duration.ZERO : from;
        while (at.compareTo(heard.length()) < 0) {
            if (heard.between(at, at.plus(MOMENT)).loudness() > AUDIBLE) {
                return at.minus(from);
            }
            at = at.plus(MOMENT);
        }
        throw new LabFailure("nothing was heard after " + from + " of " + heard.length());
    }

    /** The end of Sidetone's first command of a kind. */
    private AmiMessage command(Predicate<String> wanted) {
        return caller.events().stream()
                .filter(event -> event.isEvent("AGIExecEnd"))
                .filter(event -> wanted.test(event.get("Command")))
                .findFirst()
                .orElseThrow(() -> new LabFailure("Sidetone gave " + caller.commands()));
    }

    private static boolean isStream(String command) {
        return command.startsWith("STREAM FILE");
    }

    private static boolean isPlayback(String command) {
        return command.matches(Talker.PLAYBACK + ".*");
    }

    private static Pcm tone() {
        short[] samples = new short[Math.toIntExact(TONE_LENGTH.toMillis() * Pcm.TELEPHONE / 1000)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (8000 * Math.sin(2 * Math.PI * TONE_HERTZ * i / Pcm.TELEPHONE));
        }
        return new Pcm(samples, Pcm.TELEPHONE);
    }

    private AmiMessage pressed(String key) {
        return caller.events().stream()
                .filter(event -> event.isEvent("DTMFEnd") && event.get("Digit").equals(key))
                .findFirst()
                .orElseThrow(() -> new LabFailure("Asterisk has not heard the key " + key));
    }

    private AmiMessage own(String event) {
        return caller.ownEvents().stream()
                .filter(message -> message.isEvent(event))
                .findFirst()
                .orElseThrow(() -> new LabFailure("no event " + event + " of this caller"));
    }
}
