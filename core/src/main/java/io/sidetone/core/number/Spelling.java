package io.sidetone.core.number;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The characters that numbers are written with. */
final class Spelling {

    /** What PBXs and networks write where no number is shown, without separators. */
    private static final Set<String> WITHHELD =
            Set.of(
                    "anonymous",
                    "unknown",
                    "unknownnumber",
                    "restricted",
                    "private",
                    "privatenumber",
                    "unavailable",
                    "idunavailable",
                    "withheld",
                    "numberwithheld",
                    "nonumber",
                    "nocallerid");

    /** {@code 030 123456 ext. 5}, {@code +1 650 2530000 x123}; never without something between. */
    private static final Pattern EXTENSION =
            Pattern.compile(
                    "(?i)^([^a-z]{1,60}?)[,;]?\\s++(?:ext\\.?|extension|x)[\\s.:=]*+([0-9]{1,7})$");

    private static final Pattern ESCAPED = Pattern.compile("(?:[^%]|%[0-9a-fA-F]{2})*+");

    private Spelling() {}

    /**
     * A number and what is dialled behind it.
     *
     * @param number as written
     * @param extension digits; empty when there are none
     */
    record WithExtension(String number, String extension) {}

    /** Parts {@code 030 123456 ext. 5}; empty when there is no extension behind the number. */
    static Optional<WithExtension> extension(String text) {
        var matcher = EXTENSION.matcher(text);
        return matcher.matches()
                ? Optional.of(new WithExtension(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /**
     * A number without separators and in ASCII: plus, star, hash and digits. Empty when there is
     * any other character, or nothing at all.
     */
    static Optional<String> bare(String text) {
        var bare = new StringBuilder(text.length());
        int next;
        for (int i = 0; i < text.length(); i += next) {
            int point = text.codePointAt(i);
            next = Character.charCount(point);
            int sign = sign(point);
            if (sign > 0) {
                bare.append((char) sign);
            } else if (!isSeparator(point)) {
                return Optional.empty();
            }
        }
        return bare.isEmpty() ? Optional.empty() : Optional.of(bare.toString());
    }

    /** As {@link #bare(String)}; in an address with its percent codes read where there are any. */
    static Optional<String> bare(String text, boolean address) {
        return bare(text).or(() -> address ? unescaped(text) : Optional.empty());
    }

    private static Optional<String> unescaped(String user) {
        return user.indexOf('%') >= 0 && ESCAPED.matcher(user).matches()
                ? bare(URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** Whether the text says that no number is shown. */
    static boolean isWithheld(String text) {
        var letters = text.replaceAll("[\\s\\p{Z}._-]", "").toLowerCase(Locale.ROOT);
        return WITHHELD.contains(letters);
    }

    /**
     * Whether a SIP address may name somebody so: one letter at least, nothing that ends a part.
     */
    static boolean isUser(String text) {
        return text.codePoints().anyMatch(Character::isLetter)
                && text.codePoints().allMatch(Spelling::isOfUser);
    }

    static boolean hasControlCharacters(String text) {
        return text.codePoints()
                .anyMatch(point ->
                        Character.isISOControl(point)
                                || Character.getType(point) == Character.SURROGATE);
    }

    /** RFC 3261, 25.1, {@code user}, and letters of any script, which RFC 3261 has escaped. */
    private static boolean isOfUser(int point) {
        return Character.isLetterOrDigit(point) || "-_.!~*'()%&=+$,;?/#".indexOf(point) >= 0;
    }

    private static int sign(int point) {
        return switch (point) {
            case '+', '＋' -> '+';
            case '*', '＊' -> '*';
            case '#', '＃' -> '#';
            default -> {
                int digit = Character.digit(point, 10);
                yield digit >= 0 ? '0' + digit : -1;
            }
        };
    }

    /** Blanks, dashes, brackets, dots and what copying from an address book leaves between. */
    private static boolean isSeparator(int point) {
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION, Character.FORMAT -> true;
            default -> "()[]/.~（）［］．／～⁓∼−ー".indexOf(point) >= 0;
        };
    }
}
