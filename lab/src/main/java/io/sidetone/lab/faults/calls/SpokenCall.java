package io.sidetone.lab.faults.calls;

import io.sidetone.lab.audio.Pcm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call that is over, and what was said in it.
 *
 * @param name the caller's, for reports
 * @param habit what the caller meant to do
 * @param takes what was said after each tone, in order
 * @param cancelAsked whether 0 was pressed at the menu
 * @param result what Sidetone told the dialplan; empty when it told nothing
 */
public record SpokenCall(
        String name, Habit habit, List<Said> takes, boolean cancelAsked, String result) {

    /**
     * What was said after one tone.
     *
     * @param recording its name
     * @param appended whether it was to be added to what came before, and not to replace it
     * @param sound what was surely said; empty for somebody who kept silent
     */
    public record Said(String recording, boolean appended, Optional<Pcm> sound) {}

    public SpokenCall {
        takes = List.copyOf(takes);
    }

    /** The message's id; empty when the call ended before a tone. */
    public Optional<String> messageId() {
        return takes.stream().map(said -> Talker.messageOf(said.recording())).findFirst();
    }

    /** The recordings that must be heard in the message, in order; none when there must be none. */
    public List<Said> counting() {
        List<Said> counting = new ArrayList<>();
        for (Said said : takes) {
            if (said.sound().isPresent()) {
                if (!said.appended()) {
                    counting.clear();
                }
                counting.add(said);
            }
        }
        return List.copyOf(counting);
    }

    /** Whether the message must arrive. */
    public boolean mustArrive() {
        return !counting().isEmpty() && !cancelAsked;
    }

    /** Whether no message may arrive. */
    public boolean mustNotArrive() {
        return counting().isEmpty() || (cancelAsked && result.equals("CANCELLED"));
    }
}
