package io.sidetone.core.prompt;

import java.util.List;

/** The keys of a telephone, in words and as Asterisk's sounds. */
final class Keypad {

    /** No code or number is longer; more would be read out to nobody. */
    private static final int LONGEST = 20;

    private Keypad() {}

    /** The digits, stars and hashes in a text; anything else is left out. */
    static List<Character> keysOf(String value) {
        return value.chars()
                .filter(key -> (key >= '0' && key <= '9') || key == '*' || key == '#')
                .limit(LONGEST)
                .mapToObj(key -> (char) key)
                .toList();
    }

    static String word(char key, String language) {
        var german = language.equals("de") || language.startsWith("de-");
        return switch (key) {
            case '*' -> german ? "Stern" : "star";
            case '#' -> german ? "Raute" : "hash";
            default -> String.valueOf(key);
        };
    }

    /** The core sound that says the key. */
    static String sound(char key) {
        return switch (key) {
            case '*' -> "digits/star";
            case '#' -> "digits/pound";
            default -> "digits/" + key;
        };
    }
}
