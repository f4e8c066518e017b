package io.sidetone.core.config;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The types that one scalar of the file can be bound to, enums and secrets aside. */
public final class Converters {

    private final Map<Class<?>, Converter<?>> byType;

    private Converters(Map<Class<?>, Converter<?>> byType) {
        this.byType = Map.copyOf(byType);
    }

    /**
     * Text, numbers, {@link BigDecimal}, truth values, {@link Duration}, {@link DataSize}, {@link
     * URI}, {@link Locale}, {@link ZoneId}, {@link InetAddress} (never looked up) and {@link Path}.
     */
    public static Converters standard() {
        return new Converters(Map.of())
                .with(String.class, text -> text)
                .with(int.class, Scalars::toInt)
                .with(Integer.class, Scalars::toInt)
                .with(long.class, Scalars::toLong)
                .with(Long.class, Scalars::toLong)
                .with(double.class, Scalars::toDouble)
                .with(Double.class, Scalars::toDouble)
                .with(BigDecimal.class, Scalars::toDecimal)
                .with(boolean.class, Scalars::toBoolean)
                .with(Boolean.class, Scalars::toBoolean)
                .with(Duration.class, DurationText::parse)
                .with(DataSize.class, DataSize::parse)
                .with(URI.class, Scalars::toUri)
                .with(Locale.class, Scalars::toLocale)
                .with(ZoneId.class, Scalars::toZone)
                .with(InetAddress.class, Scalars::toAddress)
                .with(Path.class, Scalars::toPath);
    }

    /** These and one more; a converter for a type that has one takes its place. */
    public <T> Converters with(Class<T> type, Converter<? extends T> converter) {
        var more = new HashMap<>(byType);
        more.put(type, converter);
        return new Converters(more);
    }

    boolean knows(Class<?> type) {
        return byType.containsKey(type);
    }

    /**
     * @throws IllegalArgumentException when the text is no such value
     */
    Object convert(Class<?> type, String text) {
        var converter = byType.get(type);
        if (converter == null) {
            throw new IllegalStateException("no converter for " + type);
        }
        return converter.convert(text);
    }
}
