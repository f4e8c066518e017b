package io.sidetone.core.config;

import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Binds a mapping to a record, component by component. */
final class RecordBinder {

    private final Binder binder;
    private final FindingLog log;

    RecordBinder(Binder binder, FindingLog log) {
        this.binder = binder;
        this.log = log;
    }

    Optional<Object> bind(Class<?> type, Slot slot) {
        if (type.isAnnotationPresent(Inline.class)) {
            return binder.bind(type.getRecordComponents()[0].getAnnotatedType(), slot)
                    .flatMap(value -> construct(type, List.of(value), slot));
        }
        if (slot.node() instanceof ScalarNode && type.isAnnotationPresent(Shorthand.class)) {
            return bindComponents(type, slot, Map.of(keys(type).getFirst(), slot));
        }
        if (!(slot.node() instanceof MappingNode)) {
            log.problem(
                    slot.mark(), slot.name() + ": keys are wanted, of " + Text.listed(keys(type)));
            return Optional.empty();
        }
        var entries = Tree.entries(slot);
        refuseUnknown(type, slot, entries);
        return bindComponents(type, slot, entries);
    }

    /** Binds a mapping's key to a record that stands as its one value; the slot is the value's. */
    Optional<Object> bindInlineKey(Class<?> type, String key, Slot slot, ScalarBinder scalars) {
        var only = type.getRecordComponents()[0].getAnnotatedType();
        return scalars.bindKey(only, key, slot)
                .flatMap(value -> construct(type, List.of(value), slot));
    }

    /** Whether every component of the record has a default. */
    static boolean mayBeAbsent(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).allMatch(RecordBinder::mayBeAbsent);
    }

    /** Binds a record of which the file says nothing. */
    Optional<Object> bindAbsent(Class<?> type, Slot slot) {
        if (type.isAnnotationPresent(Inline.class)) {
            var only = type.getRecordComponents()[0];
            return absent(only, slot, slot.path())
                    .flatMap(value -> construct(type, List.of(value), slot));
        }
        return bindComponents(type, slot, Map.of());
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        var type = component.getType();
        return component.isAnnotationPresent(Default.class)
                || type == Optional.class
                || type == Location.class
                || (type.isRecord() && mayBeAbsent(type));
    }

    private void refuseUnknown(Class<?> type, Slot slot, Map<String, Slot> entries) {
        var known = keys(type);
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                log.problem(entry.section(), unknown(key, slot, known));
            }
        });
    }

    private static String unknown(String key, Slot slot, List<String> known) {
        var hint = Spelling.hint(key, known);
        return "unknown key `%s` in %s%s"
                .formatted(
                        Text.shown(key),
                        slot.name(),
                        hint.isEmpty() ? "; known here: " + Text.listed(known) : hint);
    }

    private Optional<Object> bindComponents(Class<?> type, Slot slot, Map<String, Slot> entries) {
        var values = new LinkedHashMap<String, Object>();
        for (var component : type.getRecordComponents()) {
            var key = Text.kebabCase(component.getName());
            component(component, slot, Optional.ofNullable(entries.get(key)))
                    .ifPresent(bound -> values.put(key, bound));
        }
        refuseUserNameAsSecret(values, entries);
        return values.size() == type.getRecordComponents().length
                ? construct(type, List.copyOf(values.values()), slot)
                : Optional.empty();
    }

    private Optional<Object> component(RecordComponent component, Slot slot, Optional<Slot> entry) {
        if (component.getType() == Location.class) {
            return Optional.of(log.location(slot.mark()));
        }
        return entry.isPresent()
                ? binder.bind(component.getAnnotatedType(), entry.get())
                : absent(component, slot, slot.path().key(Text.kebabCase(component.getName())));
    }

    private Optional<Object> absent(RecordComponent component, Slot slot, KeyPath path) {
        var standard = component.getAnnotation(Default.class);
        var type = component.getType();
        if (standard != null) {
            var assumed = new Slot(path, yaml(standard.value()), slot.section(), true);
            return binder.bind(component.getAnnotatedType(), assumed);
        } else if (type == Optional.class) {
            return Optional.of(Optional.empty());
        } else if (type.isRecord() && mayBeAbsent(type)) {
            return bindAbsent(type, new Slot(path, nothing(), slot.section(), true));
        }
        log.problem(
                slot.section(),
                "%s lacks `%s`".formatted(slot.name(), Text.kebabCase(component.getName())));
        return Optional.empty();
    }

    private void refuseUserNameAsSecret(Map<String, Object> values, Map<String, Slot> entries) {
        values.forEach((key, value) -> {
            var slot = entries.get(key);
            if (slot != null
                    && bare(value) instanceof Secret secret
                    && bare(values.get("user")) instanceof String user
                    && secret.reveal().equalsIgnoreCase(user)) {
                var advice = SecretReader.advice("the user name itself");
                log.problem(slot.mark(), slot.name() + ": " + advice);
            }
        });
    }

    private static @Nullable Object bare(@Nullable Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    private Optional<Object> construct(Class<?> type, List<Object> values, Slot slot) {
        try {
            var components = type.getRecordComponents();
            var types =
                    Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(values.toArray()));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                log.problem(slot.mark(), slot.name() + ": " + Text.reason(refusal));
                return Optional.empty();
            }
            throw new IllegalStateException("the constructor of " + type.getName() + " failed", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot construct " + type.getName(), e);
        }
    }

    private static List<String> keys(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() != Location.class)
                .map(component -> Text.kebabCase(component.getName()))
                .toList();
    }

    private static Node yaml(String text) {
        return new Yaml(new LoaderOptions()).compose(new StringReader(text));
    }

    static Node nothing() {
        return new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK);
    }
}
