package io.sidetone.core.config;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text to values; each refusal says what is wanted. */
final class Scalars {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");

    /** No exponent: it would make a few letters a number of millions of digits. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,12})?");

    private Scalars() {}

    static long toLong(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a whole number");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the number is too large", e);
        }
    }

    static int toInt(String text) {
        try {
            return Math.toIntExact(toLong(text));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("the number is too large", e);
        }
    }

    static double toDouble(String text) {
        try {
            var number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
            throw new IllegalArgumentException("not a number such as 0.5");
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a number such as 0.5", e);
        }
    }

    static BigDecimal toDecimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not a number such as 0.05");
        }
        return new BigDecimal(text);
    }

    static boolean toBoolean(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw new IllegalArgumentException("neither `true` nor `false`");
        };
    }

    static URI toUri(String text) {
        try {
            var uri = new URI(text);
            if (uri.isAbsolute()) {
                return uri;
            }
            throw new IllegalArgumentException(
                    "not a whole URL; begin it with http:// or https://");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a URL: " + e.getReason(), e);
        }
    }

    static Locale toLocale(String text) {
        try {
            return new Locale.Builder().setLanguageTag(text.replace('_', '-')).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("not a language; write it like en, de or pt-BR", e);
        }
    }

    static ZoneId toZone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "not a time zone; write it like Europe/Berlin"
                            + Spelling.hint(text, ZoneId.getAvailableZoneIds()),
                    e);
        }
    }

    static InetAddress toAddress(String text) {
        try {
            return InetAddress.ofLiteral(text.equals("localhost") ? "127.0.0.1" : text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "not an address; write it like 127.0.0.1 or \"::1\"", e);
        }
    }

    static Path toPath(String text) {
        if (text.isBlank() || text.startsWith("~")) {
            throw new IllegalArgumentException("write the whole path, beginning with /");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("not a path: " + e.getReason(), e);
        }
    }
}
