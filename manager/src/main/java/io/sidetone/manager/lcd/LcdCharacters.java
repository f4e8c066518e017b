package io.sidetone.manager.lcd;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;

/** What a display can write; LCDd takes ISO 8859-1 and knows best what its display has of it. */
public enum LcdCharacters {
    /** Every display has these. */
    ASCII {
        @Override
        boolean has(int point) {
            return point >= ' ' && point <= '~';
        }
    },
    /** Displays whose LCDproc driver has a table of characters, as hd44780 does. */
    LATIN1 {
        @Override
        boolean has(int point) {
            return (point >= ' ' && point <= '~')
                    || (point > 0xA0 && point <= 0xFF && point != SOFT_HYPHEN);
        }
    };

    /** In which the commands travel. */
    static final Charset WIRE = StandardCharsets.ISO_8859_1;

    private static final int SOFT_HYPHEN = 0xAD;

    /** No line of any display is that long; a caller's name may be anything. */
    private static final int LONGEST = 256;

    /** What people write where a letter is missing; all other letters only lose their accents. */
    private static final Map<Integer, String> INSTEAD =
            Map.ofEntries(
                    Map.entry((int) 'ä', "ae"),
                    Map.entry((int) 'ö', "oe"),
                    Map.entry((int) 'ü', "ue"),
                    Map.entry((int) 'Ä', "Ae"),
                    Map.entry((int) 'Ö', "Oe"),
                    Map.entry((int) 'Ü', "Ue"),
                    Map.entry((int) 'ß', "ss"),
                    Map.entry((int) 'æ', "ae"),
                    Map.entry((int) 'Æ', "Ae"),
                    Map.entry((int) 'ø', "oe"),
                    Map.entry((int) 'Ø', "Oe"),
                    Map.entry((int) 'ł', "l"),
                    Map.entry((int) 'Ł', "L"),
                    Map.entry((int) '’', "'"),
                    Map.entry((int) '–', "-"),
                    Map.entry((int) '…', "..."));

    abstract boolean has(int point);

    /** The text as this display can write it, one line; a question mark where it cannot. */
    public String writable(String text) {
        var writable = new StringBuilder();
        Normalizer.normalize(
                        text.substring(0, Math.min(text.length(), LONGEST)), Normalizer.Form.NFC)
                .codePoints()
                .forEach(point -> append(writable, point));
        return writable.toString();
    }

    private void append(StringBuilder writable, int point) {
        if (has(point)) {
            writable.appendCodePoint(point);
        } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            writable.append(' ');
        } else {
            writable.append(INSTEAD.getOrDefault(point, withoutAccent(point)));
        }
    }

    private String withoutAccent(int point) {
        int plain =
                Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                        .codePointAt(0);
        return has(plain) ? Character.toString(plain) : "?";
    }
}
