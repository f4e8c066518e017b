package io.sidetone.lab.faults.calls;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.audio.Pcm;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who calls the podcast and does what a habit says; and who, when nothing comes from
 * Sidetone any more, says what they had to say and hangs up, as people do.
 */
public final class Talker {

    /** The playback of what was recorded, as an AGI command. */
    public static final String PLAYBACK = "STREAM FILE .*spool/recording";

    private static final String RECORD = "RECORD FILE";
    private static final Pattern RECORDING =
            Pattern.compile("sidetone-\\d{8}-\\d{9}-[a-z2-7]{12}-\\d+");

    /** A greeting and the start of a speech engine on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    /** Nobody begins to speak sooner after the first moment of a tone than a sprinter starts. */
    private static final Duration REACTION = Duration.ofMillis(120);

    /** What Asterisk may not have passed on yet when somebody hangs up in a word. */
    private static final Duration UNDERWAY = Duration.ofMillis(300);

    private static final int SHARE_OF_A_BROKEN_WORD = 85;

    private final Phrasebook phrases;
    private final LabCaller caller;
    private final String name;
    private final BooleanSupplier alone;
    private final List<SpokenCall.Said> said = new ArrayList<>();
    private boolean cancelAsked;

    private Talker(Phrasebook phrases, String name, LabCaller caller, BooleanSupplier alone) {
        this.phrases = phrases;
        this.name = name;
        this.caller = caller;
        this.alone = alone;
    }

    /**
     * Makes one call, to its end.
     *
     * @param number who calls
     * @param alone whether Sidetone has left this call
     */
    public static SpokenCall call(
            LabHouse house, Phrasebook phrases, String number, Habit habit, BooleanSupplier alone) {
        LabCaller caller = house.call("42", CallerLine.number(number));
        Talker talker = new Talker(phrases, number, caller, alone);
        talker.live(habit);
        SpokenCall call =
                new SpokenCall(
                        number,
                        habit,
                        talker.said,
                        talker.cancelAsked,
                        caller.variable("SIDETONE_RESULT").orElse(""));
        caller.forget();
        return call;
    }

    private void live(Habit habit) {
        try {
            caller.isAnswered();
            act(habit);
        } catch (LabFailure failure) {
            // Whoever speaks into a line that has just gone dead is not to blame.
            if (!caller.isOver()) {
                throw new LabFailure(name + ", who wanted to " + habit, failure);
            }
        } finally {
            caller.hangsUp();
            Await.until("the call is over at Sidetone's end too", PATIENCE, this::isOverThere);
        }
    }

    private boolean isOverThere() {
        return caller.events().stream().anyMatch(event -> event.isEvent("Hangup"));
    }

    private void act(Habit habit) {
        switch (habit) {
            case TURN_BACK -> comesTo("STREAM FILE");
            case KEEP_SILENT -> begins(false, Optional.empty());
            case BREAK_OFF -> breaksOff();
            case HANG_UP -> speaks(false);
            case LISTEN -> speaksAndPresses("");
            case SEND -> sends();
            case RECORD_AGAIN -> speaksTwice("3", false);
            case APPEND -> speaksTwice("4", true);
            case CANCEL -> cancels();
        }
    }

    private boolean begins(boolean appended, Optional<Pcm> sound) {
        String[] tones = new String[said.size() + 1];
        Arrays.fill(tones, RECORD);
        if (!comesTo(tones)) {
            return false;
        }
        said.add(new SpokenCall.Said(recordings(caller).getLast(), appended, sound));
        caller.waits(REACTION);
        return true;
    }

    private boolean speaks(boolean appended) {
        Speech speech = phrases.next();
        if (!begins(appended, Optional.of(speech.pcm()))) {
            return false;
        }
        caller.says(speech);
        return true;
    }

    private void breaksOff() {
        Speech speech = phrases.next();
        Duration spoken = speech.pcm().length().multipliedBy(SHARE_OF_A_BROKEN_WORD).dividedBy(100);
        if (begins(
                false, Optional.of(speech.pcm().between(Duration.ZERO, spoken.minus(UNDERWAY))))) {
            caller.beginsToSay(speech).waits(spoken);
        }
    }

    /** Whether the caller hears what was said, and then what follows the keys. */
    private boolean speaksAndPresses(String keys) {
        if (!speaks(false)) {
            return false;
        }
        caller.presses("#");
        if (!comesTo(RECORD, PLAYBACK)) {
            return false;
        }
        if (!keys.isEmpty()) {
            caller.presses(keys);
        }
        return true;
    }

    private void sends() {
        if (speaksAndPresses("1")) {
            Await.until("Sidetone says goodbye", PATIENCE, this::isLeft);
        }
    }

    private void speaksTwice(String key, boolean appended) {
        if (speaksAndPresses(key)) {
            speaks(appended);
        }
    }

    private void cancels() {
        if (speaksAndPresses("")) {
            cancelAsked = true;
            caller.presses("0");
            Await.until("Sidetone says goodbye", PATIENCE, this::isLeft);
        }
    }

    /** Whether Sidetone gave these commands; else it is not there any more. */
    private boolean comesTo(String... commands) {
        Await.until(String.join(", ", commands), PATIENCE, () -> caller.gave(commands) || isLeft());
        return caller.gave(commands);
    }

    private boolean isLeft() {
        return alone.getAsBoolean() || caller.isOver();
    }

    /** The recordings that Sidetone asked for in a call so far, in order. */
    public static List<String> recordings(LabCaller caller) {
        return caller.commands().stream()
                .filter(command -> command.contains(RECORD))
                .map(Talker::nameIn)
                .toList();
    }

    /** The id of the message that a recording belongs to. */
    public static String messageOf(String recording) {
        return recording.substring(recording.indexOf('-') + 1, recording.lastIndexOf('-'));
    }

    private static String nameIn(String command) {
        Matcher recording = RECORDING.matcher(command);
        if (!recording.find()) {
            throw new LabFailure("not a recording of ours: " + command);
        }
        return recording.group();
    }
}
