package io.sidetone.console.live;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What a key of a screen does.
 *
 * @param names of the keys that do it, as {@link LiveView#press} has them; the first is shown
 * @param label one or two words for the help line; empty when only the help page tells of it
 * @param help a sentence for the help page
 * @param action does it, and says whether the screen goes on
 */
public record Key(List<String> names, String label, String help, BooleanSupplier action) {

    public Key {
        names = List.copyOf(names);
    }

    /** A key after which the screen goes on. */
    public static Key doing(String name, String label, String help, Runnable action) {
        return new Key(
                List.of(name),
                label,
                help,
                () -> {
                    action.run();
                    return true;
                });
    }

    /** The keys that leave the screen. */
    public static Key quit() {
        return new Key(List.of("q"), "quit", "Leave. Ctrl-C does so too.", () -> false);
    }

    /** As it stands on a keyboard. */
    String shown() {
        var name = names.getFirst();
        return switch (name) {
            case "up", "down", "left", "right", "enter", "escape", "home", "end" ->
                    Character.toUpperCase(name.charAt(0)) + name.substring(1);
            case "page-up" -> "PgUp";
            case "page-down" -> "PgDn";
            case "backspace" -> "Backspace";
            case " " -> "Space";
            default -> name;
        };
    }
}
