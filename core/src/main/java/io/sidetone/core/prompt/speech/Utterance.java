package io.sidetone.core.prompt.speech;

import java.util.regex.Pattern;

/**
 * Something to be spoken. Whatever a caller's name brought along, the text is one line of limited
 * length without control characters that begins with a letter or digit, so that no engine takes it
 * for an option or a file.
 *
 * @param text what to say; at most {@value #LONGEST} characters
 * @param voice the engine's name of the voice, from the configuration
 */
public record Utterance(String text, String voice) {

    /** Over a minute of speech, far more than any caller listens to. */
    public static final int LONGEST = 1_000;

    private static final Pattern UNSPEAKABLE = Pattern.compile("[\\p{C}\\p{Z}&&[^ ]]+");
    private static final Pattern BEFORE_WORDS = Pattern.compile("^[^\\p{L}\\p{N}]+");

    public Utterance {
        var line = UNSPEAKABLE.matcher(text).replaceAll(" ");
        var words = BEFORE_WORDS.matcher(line).replaceFirst("").strip();
        text = words.substring(0, Math.min(words.length(), LONGEST));
    }
}
