package io.sidetone.manager.right;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which classes of rights each action of Asterisk 22 wants; any one of them is enough. Asterisk
 * itself tells nobody what they may not do: {@code ListCommands} leaves such actions out.
 */
public final class ActionRights {

    private final Map<String, List<String>> classes;

    private ActionRights(Map<String, List<String>> classes) {
        this.classes = classes;
    }

    /** Those of Asterisk 22, by its sources. */
    public static ActionRights ofAsterisk22() {
        var table = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        ActionRights.class.getResourceAsStream("actions.txt")),
                                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ", -1)))
                    .forEach(words -> table.put(words.getFirst(), words.subList(1, words.size())));
        } catch (IOException e) {
            throw new UncheckedIOException("our own table of actions", e);
        }
        return new ActionRights(table);
    }

    /**
     * The classes of which {@code write} must have one; an empty list when every user may.
     *
     * @return empty for an action that is not known
     */
    public Optional<List<String>> needed(String action) {
        return Optional.ofNullable(classes.get(action));
    }

    /** The names of all actions, in alphabetical order. */
    public List<String> actions() {
        return List.copyOf(classes.keySet());
    }

    /** The actions that a user with these classes of rights may use, in alphabetical order. */
    public List<String> allowed(String... rights) {
        var granted = Arrays.asList(rights);
        return classes.entrySet().stream()
                .filter(each ->
                        each.getValue().isEmpty()
                                || each.getValue().stream().anyMatch(granted::contains))
                .map(Map.Entry::getKey)
                .toList();
    }
}
