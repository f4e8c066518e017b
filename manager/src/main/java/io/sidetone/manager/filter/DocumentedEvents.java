package io.sidetone.manager.filter;

import io.sidetone.core.config.Spelling;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The events that Asterisk 22 documents. There are others: of modules, of newer versions. */
public final class DocumentedEvents {

    /** What {@code read} in manager.conf may name (Asterisk's main/manager.c, perms). */
    public static final List<String> CLASSES =
            List.of(
                    "system",
                    "call",
                    "log",
                    "verbose",
                    "agent",
                    "user",
                    "config",
                    "dtmf",
                    "reporting",
                    "cdr",
                    "dialplan",
                    "agi",
                    "cc",
                    "aoc",
                    "test",
                    "security",
                    "message",
                    "all");

    private final Map<String, List<String>> telling;

    private DocumentedEvents(Map<String, List<String>> telling) {
        this.telling = Collections.unmodifiableMap(telling);
    }

    /** Reads the list that comes with the program. */
    public static DocumentedEvents load() {
        try (var in = DocumentedEvents.class.getResourceAsStream("events.txt");
                var reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return new DocumentedEvents(
                    reader.lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> List.of(line.split(" ")))
                            .collect(
                                    Collectors.toMap(
                                            List::getFirst,
                                            words -> words.subList(1, words.size()),
                                            (first, _) -> first,
                                            () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All names, as Asterisk writes them. */
    public Collection<String> names() {
        return telling.keySet();
    }

    /** Whether it is documented, in any case. */
    public boolean isKnown(String name) {
        return telling.containsKey(name);
    }

    /** The documented name that is nearest to this. */
    public Optional<String> nearest(String name) {
        return Spelling.nearest(name, telling.keySet());
    }

    /**
     * Those of an event's headers that tell in one line what happened.
     *
     * @return none when nobody has thought of it
     */
    public List<String> telling(String name) {
        return telling.getOrDefault(name, List.of());
    }
}
