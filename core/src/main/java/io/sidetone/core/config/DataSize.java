package io.sidetone.core.config;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An amount of data, such as the disk space to keep free.
 *
 * @param bytes 0 or more
 */
public record DataSize(long bytes) implements Comparable<DataSize> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,15}) ?([A-Za-z]+)");
    private static final Map<String, Long> UNITS =
            Map.of(
                    "b", 1L,
                    "kb", 1_000L,
                    "mb", 1_000_000L,
                    "gb", 1_000_000_000L,
                    "kib", 1L << 10,
                    "mib", 1L << 20,
                    "gib", 1L << 30);

    /**
     * @throws IllegalArgumentException when {@code bytes} is negative
     */
    public DataSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("an amount of data cannot be negative");
        }
    }

    /**
     * Reads {@code 500MB}, {@code 64KiB}, {@code 100B}; case does not matter.
     *
     * @throws IllegalArgumentException when {@code text} is none of them
     */
    public static DataSize parse(String text) {
        var written = WRITTEN.matcher(text);
        var unit = written.matches() ? UNITS.get(written.group(2).toLowerCase(Locale.ROOT)) : null;
        if (unit == null) {
            throw new IllegalArgumentException(
                    "not an amount of data; write it like 100B, 64KiB, 500MB or 2GiB");
        }
        try {
            return new DataSize(Math.multiplyExact(Long.parseLong(written.group(1)), unit));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("more data than anybody has", e);
        }
    }

    @Override
    public int compareTo(DataSize other) {
        return Long.compare(bytes, other.bytes);
    }
}
