package io.sidetone.core.prompt;

import java.util.regex.Pattern;

/**
 * A place in a phrase for a value: {@code {recipient}}, {@code {code:digits}}, {@code {when:time}}.
 */
record Slot(String name, SpokenAs style) {

    static final Pattern PATTERN = Pattern.compile("\\{([a-z-]+)(?::([a-z]+))?}");

    /**
     * The slot that a match of {@link #PATTERN} found.
     *
     * @throws IllegalArgumentException when there is no such style
     */
    static Slot of(String name, String style) {
        return new Slot(name, SpokenAs.of(style));
    }
}
