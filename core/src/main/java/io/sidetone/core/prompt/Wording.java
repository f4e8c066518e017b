package io.sidetone.core.prompt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A phrase of a prompt set: its words, and Asterisk's own sounds that say much the same.
 *
 * @param text to be spoken; empty when there are only sounds
 * @param sounds names as {@code Playback} takes them, or a {@code {slot:digits}}; may be empty
 */
record Wording(Optional<PhraseText> text, List<String> sounds) {

    private static final String SOUND = "[A-Za-z0-9][A-Za-z0-9/_-]*";

    /**
     * @throws IllegalArgumentException when a sound's name is none
     */
    Wording {
        sounds = List.copyOf(sounds);
        for (var sound : sounds) {
            if (!sound.matches(SOUND) && !isDigits(sound)) {
                throw new IllegalArgumentException("not the name of a sound: " + sound);
            }
        }
    }

    Optional<Words> say(Map<String, String> values, Instant now) {
        return text.map(words -> words.say(values, now));
    }

    /** Asterisk's sounds one after the other; empty when it has none for this. */
    List<Sound> sounds(Map<String, String> values) {
        return sounds.stream().flatMap(sound -> named(sound, values)).toList();
    }

    private static Stream<Sound> named(String sound, Map<String, String> values) {
        var slot = Slot.PATTERN.matcher(sound);
        if (!slot.matches()) {
            return Stream.of(new Sound.Named(sound));
        }
        return Keypad.keysOf(values.getOrDefault(slot.group(1), "")).stream()
                .map(key -> new Sound.Named(Keypad.sound(key)));
    }

    private static boolean isDigits(String sound) {
        var slot = Slot.PATTERN.matcher(sound);
        return slot.matches() && "digits".equals(slot.group(2));
    }
}
