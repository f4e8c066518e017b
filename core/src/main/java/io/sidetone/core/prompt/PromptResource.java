package io.sidetone.core.prompt;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The phrases that one feature says, a YAML resource per language beside one of its classes.
 *
 * @param beside a class in the package of the resources
 * @param prefix what stands before the language: {@code prompts.} for {@code prompts.de.yaml}
 */
public record PromptResource(Class<?> beside, String prefix) {

    /** The phrases that are said in every feature. */
    public static final PromptResource COMMON = new PromptResource(PromptResource.class, "");

    /** The resource for a language; empty when the feature does not speak it. */
    Optional<Reader> open(String language) {
        var in = beside.getResourceAsStream(file(language));
        return in == null
                ? Optional.empty()
                : Optional.of(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    String file(String language) {
        return prefix + language + ".yaml";
    }

    /** Closes what {@link #open} opened. */
    static void close(Reader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
