package io.sidetone.core.prompt;

import java.util.List;
import java.util.Locale;

/** Finds the audio of a phrase: the user's own file, spoken text, or sounds Asterisk has. */
@FunctionalInterface
public interface Sounds {

    /**
     * The ways to play a phrase, best first; each way is a row of sounds to be played one after the
     * other. May take as long as a speech engine takes; never throws for want of one.
     *
     * @return empty when there is no way: a tone stands in
     */
    List<List<Sound>> waysToPlay(Prompt.Phrase phrase, Locale language);

    /**
     * The ways to play exact tones.
     *
     * @return empty when there is no way: a tone of the PBX stands in
     */
    default List<List<Sound>> waysToPlay(Prompt.Tones tones) {
        return List.of();
    }
}
