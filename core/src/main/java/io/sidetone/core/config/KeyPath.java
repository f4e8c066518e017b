package io.sidetone.core.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The way to a value in the configuration file, printed like {@code podcast.codes.42[0]}.
 *
 * @param steps from the top of the file; empty for the file itself
 */
public record KeyPath(List<Step> steps) {

    /** One step down. */
    public sealed interface Step {

        /** Into a mapping. */
        record Key(String name) implements Step {}

        /**
         * Into a list.
         *
         * @param position counted from 0
         */
        record Index(int position) implements Step {}
    }

    public static final KeyPath ROOT = new KeyPath(List.of());

    public KeyPath {
        steps = List.copyOf(steps);
    }

    /** A path of keys only. */
    public static KeyPath of(String... keys) {
        return new KeyPath(Arrays.stream(keys).<Step>map(Step.Key::new).toList());
    }

    /** One key further down. */
    public KeyPath key(String name) {
        return with(new Step.Key(name));
    }

    /** One list element further down, counted from 0. */
    public KeyPath index(int position) {
        return with(new Step.Index(position));
    }

    /** One step up; the root is above itself. */
    public KeyPath parent() {
        return steps.isEmpty() ? this : new KeyPath(steps.subList(0, steps.size() - 1));
    }

    private KeyPath with(Step step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new KeyPath(longer);
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var step : steps) {
            switch (step) {
                case Step.Key(var name) -> text.append(text.isEmpty() ? "" : ".").append(name);
                case Step.Index(var position) -> text.append('[').append(position).append(']');
            }
        }
        return text.toString();
    }
}
