package io.sidetone.lab.faults.crowd;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.audio.AudioMatch;
import io.sidetone.lab.audio.Pcm;
import io.sidetone.lab.caller.LabCaller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How long a caller heard nothing: from the sound that reached them where there is one, and from
 * Asterisk's own times where a key makes the sound's clock stand still.
 */
final class Waits {

    /** Root mean square of 20 ms above which somebody hears something. */
    private static final double AUDIBLE = 0.005;

    private static final Duration MOMENT = Duration.ofMillis(20);

    /** The tone at which the recording begins, as in {@code Cadence}. */
    private static final int TONE_HERTZ = 1000;

    private static final Duration TONE_LENGTH = Duration.ofMillis(250);

    private record Silence(Duration start, Duration length) {
        Duration end() {
            return start.plus(length);
        }
    }

    private final LabCaller caller;
    private final Pcm heard;
    private final double tonePlayed;
    private final Duration toneHeard;

    /**
     * The tone tells the hearing's time: Asterisk sends it within 20 ms of the command, while the
     * file that holds what was heard begins up to 250 ms late.
     *
     * @param caller whose call is over
     */
    Waits(LabCaller caller) {
        this.caller = caller;
        this.heard = caller.heard();
        this.tonePlayed = first("AGIExecEnd", "\"!" + TONE_HERTZ + "/");
        this.toneHeard = heard.durationOf(AudioMatch.find(tone(), heard).offset());
    }

    Map<Step, Duration> all() {
        Map<Step, Duration> waits = new EnumMap<>(Step.class);
        waits.put(Step.GREETING, greeting());
        waits.put(Step.OURS, seconds(first("AGIExecStart", "STREAM FILE") - answered()));
        double greeted = first("AGIExecEnd", "STREAM FILE");
        waits.put(Step.TONE, seconds(tonePlayed - greeted));
        Duration hash = afterKey("#");
        Duration one = afterKey("1");
        waits.put(Step.KEY, hash.compareTo(one) > 0 ? hash : one);
        waits.put(Step.REST, rest());
        return waits;
    }

    private Duration greeting() {
        Duration soundBegan =
                silences(Duration.ZERO).stream()
                        .filter(silence -> silence.start().isZero())
                        .findFirst()
                        .map(Silence::end)
                        .orElse(Duration.ZERO);
        return seconds(tonePlayed - answered()).minus(toneHeard).plus(soundBegan);
    }

    /** After the recording, during which nothing is to be heard, and before the end. */
    private Duration rest() {
        List<Silence> after = silences(toneHeard.plus(TONE_LENGTH));
        Silence recording = after.stream().max(Comparator.comparing(Silence::length)).orElseThrow();
        return after.stream()
                .filter(silence -> silence.start().compareTo(recording.start()) > 0)
                .filter(silence -> silence.end().compareTo(heard.length()) < 0)
                .map(Silence::length)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private List<Silence> silences(Duration from) {
        List<Silence> silences = new ArrayList<>();
        Duration began = from;
        for (Duration at = from; at.compareTo(heard.length()) < 0; at = at.plus(MOMENT)) {
            if (heard.between(at, at.plus(MOMENT)).loudness() > AUDIBLE) {
                if (at.compareTo(began) > 0) {
                    silences.add(new Silence(began, at.minus(began)));
                }
                began = at.plus(MOMENT);
            }
        }
        silences.add(new Silence(began, heard.length().minus(began)));
        return silences;
    }

    /** Until Sidetone has something to hear begin. */
    private Duration afterKey(String key) {
        double pressed =
                caller.events().stream()
                        .filter(event -> event.isEvent("DTMFEnd") && event.get("Digit").equals(key))
                        .findFirst()
                        .orElseThrow(() -> new LabFailure("Asterisk has not heard the key " + key))
                        .time();
        double answered =
                caller.events().stream()
                        .filter(event -> event.isEvent("AGIExecStart") && event.time() >= pressed)
                        .filter(event -> isSound(event.get("Command")))
                        .findFirst()
                        .orElseThrow(() -> new LabFailure("no sound after the key " + key))
                        .time();
        return seconds(answered - pressed);
    }

    private static boolean isSound(String command) {
        return command.startsWith("STREAM FILE") || command.contains("\"Playtones\"");
    }

    /** When Asterisk first told this of such a command. */
    double first(String event, String command) {
        return caller.events().stream()
                .filter(message -> message.isEvent(event))
                .filter(message -> message.get("Command").contains(command))
                .findFirst()
                .orElseThrow(() -> new LabFailure("Sidetone gave " + caller.commands()))
                .time();
    }

    /** The caller's half of the call begins to listen when the other one answers. */
    private double answered() {
        return caller.ownEvents().stream()
                .filter(message -> message.isEvent("MixMonitorStart"))
                .findFirst()
                .orElseThrow(() -> new LabFailure("the caller does not listen"))
                .time();
    }

    private static Pcm tone() {
        short[] samples = new short[Math.toIntExact(TONE_LENGTH.toMillis() * Pcm.TELEPHONE / 1000)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (8000 * Math.sin(2 * Math.PI * TONE_HERTZ * i / Pcm.TELEPHONE));
        }
        return new Pcm(samples, Pcm.TELEPHONE);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
