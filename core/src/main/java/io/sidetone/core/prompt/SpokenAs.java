package io.sidetone.core.prompt;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a phrase's value is put into words. */
enum SpokenAs {
    /** As it is, without what no engine speaks or some engine takes for markup. */
    WORDS {
        @Override
        String say(String value, String language, Instant now) {
            return safe(value);
        }
    },
    /** Key by key: {@code 42} is "4, 2". */
    DIGITS {
        @Override
        String say(String value, String language, Instant now) {
            var keys =
                    Keypad.keysOf(value).stream().map(key -> Keypad.word(key, language)).toList();
            return String.join(", ", keys);
        }
    },
    /** A {@link SpokenTime#value}. */
    TIME {
        @Override
        String say(String value, String language, Instant now) {
            try {
                return SpokenTime.say(ZonedDateTime.parse(value), now, language);
            } catch (DateTimeParseException e) {
                // Said as it is rather than not at all: the caller gets some meaning.
                return safe(value);
            }
        }
    };

    /** Longer names are cut: nobody waits for more, and hostile ones have no other end. */
    private static final int LONGEST = 80;

    private static final Pattern UNSPEAKABLE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.,:'’&+-]+");

    abstract String say(String value, String language, Instant now);

    static SpokenAs of(String style) {
        return style.isEmpty() ? WORDS : valueOf(style.toUpperCase(Locale.ROOT));
    }

    private static String safe(String value) {
        var words = UNSPEAKABLE.matcher(value).replaceAll(" ").strip();
        return words.substring(0, Math.min(words.length(), LONGEST));
    }
}
