package io.sidetone.core.config;

import java.lang.reflect.AnnotatedType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Binds one piece of text, as it is written: {@code 0800} stays {@code 0800}. */
final class ScalarBinder {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file):[^}]*}");

    private final Converters converters;
    private final Tree tree;
    private final FindingLog log;

    ScalarBinder(Converters converters, Tree tree, FindingLog log) {
        this.converters = converters;
        this.tree = tree;
        this.log = log;
    }

    boolean binds(Class<?> type) {
        return type.isEnum() || converters.knows(type);
    }

    Optional<Object> bind(AnnotatedType type, Slot slot) {
        if (!(slot.node() instanceof ScalarNode scalar)) {
            return refuse(slot, "a single value is wanted, not a list or keys");
        }
        var text = scalar.getValue();
        var reference = REFERENCE.matcher(text);
        if (reference.find()) {
            return refuse(
                    slot,
                    "`${%s:…}` works for passwords and tokens only; write the value itself"
                            .formatted(reference.group(1)));
        }
        return convert(type, text, slot, slot.mark());
    }

    /** A mapping's key; the slot is its value's. */
    Optional<Object> bindKey(AnnotatedType type, String key, Slot slot) {
        return convert(type, key, slot, slot.section());
    }

    private Optional<Object> convert(AnnotatedType type, String text, Slot slot, Mark mark) {
        try {
            var raw = Binder.raw(type.getType());
            var value = raw.isEnum() ? constant(raw, text) : converters.convert(raw, text);
            checkRange(type, raw, value);
            checkName(type, text);
            return Optional.of(value);
        } catch (IllegalArgumentException e) {
            log.problem(mark, slot.name() + ": " + Text.reason(e));
            return Optional.empty();
        }
    }

    private static Object constant(Class<?> type, String text) {
        var constants = List.of((Enum<?>[]) type.getEnumConstants());
        var names = constants.stream().map(each -> Text.kebabCase(each.name())).toList();
        int index = names.indexOf(text);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "must be one of " + Text.listed(names) + Spelling.hint(text, names));
        }
        return constants.get(index);
    }

    @SuppressWarnings("unchecked") // @Range stands before comparable types only
    private void checkRange(AnnotatedType type, Class<?> raw, Object value) {
        var range = type.getAnnotation(Range.class);
        if (range == null) {
            return;
        }
        var comparable = (Comparable<Object>) value;
        boolean small =
                !range.min().isEmpty()
                        && comparable.compareTo(converters.convert(raw, range.min())) < 0;
        boolean large =
                !range.max().isEmpty()
                        && comparable.compareTo(converters.convert(raw, range.max())) > 0;
        if (small || large) {
            throw new IllegalArgumentException("must be " + wanted(range));
        }
    }

    private static String wanted(Range range) {
        if (range.max().isEmpty()) {
            return "at least " + range.min();
        }
        return range.min().isEmpty()
                ? "at most " + range.max()
                : "from " + range.min() + " to " + range.max();
    }

    private void checkName(AnnotatedType type, String text) {
        var reference = type.getAnnotation(NameOf.class);
        if (reference == null) {
            return;
        }
        var names = tree.keys(KeyPath.of(reference.value()));
        if (!names.contains(text)) {
            throw new IllegalArgumentException(
                    "`%s` is not in section `%s`%s"
                            .formatted(
                                    Text.shown(text),
                                    reference.value(),
                                    Spelling.hint(text, names)));
        }
    }

    private Optional<Object> refuse(Slot slot, String message) {
        log.problem(slot.mark(), slot.name() + ": " + message);
        return Optional.empty();
    }
}
