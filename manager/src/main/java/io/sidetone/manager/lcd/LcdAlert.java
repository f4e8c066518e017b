package io.sidetone.manager.lcd;

import java.util.List;

/**
 * Something that cannot wait. Its words are hostile until they are laid out.
 *
 * @param heading {@code Call from}, {@code New message}
 * @param lines the most important first
 */
public record LcdAlert(String heading, List<String> lines) {

    public LcdAlert {
        lines = lines.stream().filter(line -> !line.isBlank()).toList();
    }
}
