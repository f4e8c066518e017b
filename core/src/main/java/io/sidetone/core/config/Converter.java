package io.sidetone.core.config;

/** Reads one value from the text in the file. */
@FunctionalInterface
public interface Converter<T> {

    /**
     * Reads the value.
     *
     * @param text as written, without the quotes
     * @throws IllegalArgumentException when the text is no such value; the message says what is
     *     wanted, {@code "not a duration; write it like 30s"}, and is shown after the key
     */
    T convert(String text);
}
