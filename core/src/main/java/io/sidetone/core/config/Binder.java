package io.sidetone.core.config;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Binds nodes to values of any supported type. Whatever is refused is in the log, and the result is
 * empty.
 */
final class Binder {

    private final ScalarBinder scalars;
    private final SecretReader secrets;
    private final RecordBinder records;
    private final FindingLog log;

    Binder(ScalarBinder scalars, SecretReader secrets, FindingLog log) {
        this.scalars = scalars;
        this.secrets = secrets;
        this.log = log;
        records = new RecordBinder(this, log);
    }

    /** Binds a section's record. */
    Optional<Object> bindRecord(Class<?> type, Slot slot) {
        return isEmpty(slot) ? refuseEmpty(slot) : records.bind(type, slot);
    }

    /** Binds a section's record of which the file says nothing. */
    Optional<Object> bindAbsent(Class<?> type, Slot root, String section) {
        return records.bindAbsent(type, root.missing(section, RecordBinder.nothing()));
    }

    /** Binds what is there; a key without a value is refused. */
    Optional<Object> bind(AnnotatedType type, Slot slot) {
        if (isEmpty(slot)) {
            return refuseEmpty(slot);
        }
        var raw = raw(type.getType());
        if (raw == Optional.class) {
            return bind(argument(type, 0), slot).map(Optional::of);
        } else if (raw == List.class) {
            return bindList(argument(type, 0), slot);
        } else if (raw == Map.class) {
            return bindMap(type, slot);
        } else if (raw == Secret.class) {
            return secrets.read(slot).map(secret -> secret);
        } else if (scalars.binds(raw)) {
            return scalars.bind(type, slot);
        } else if (raw.isRecord()) {
            return records.bind(raw, slot);
        }
        throw new IllegalStateException(slot.path() + ": nothing binds a " + raw.getName());
    }

    private Optional<Object> bindList(AnnotatedType element, Slot slot) {
        if (!(slot.node() instanceof SequenceNode list)) {
            return refuse(
                    slot,
                    slot.node() instanceof ScalarNode scalar
                            ? "a list is wanted; write [%s]"
                                    .formatted(Text.shown(scalar.getValue()))
                            : "a list is wanted");
        }
        var values = new ArrayList<>();
        int position = 0;
        for (var node : list.getValue()) {
            bind(element, slot.element(position++, node)).ifPresent(values::add);
        }
        return values.size() == position ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    private Optional<Object> bindMap(AnnotatedType type, Slot slot) {
        if (!(slot.node() instanceof MappingNode)) {
            return refuse(slot, "keys with values are wanted, each on its line: `key: value`");
        }
        var entries = Tree.entries(slot);
        var values = new LinkedHashMap<Object, Object>();
        entries.forEach((name, entry) -> {
            var key = bindKey(argument(type, 0), name, entry);
            var value = bind(argument(type, 1), entry);
            key.ifPresent(k -> value.ifPresent(v -> values.put(k, v)));
        });
        return values.size() == entries.size()
                ? Optional.of(Collections.unmodifiableMap(values))
                : Optional.empty();
    }

    private Optional<Object> bindKey(AnnotatedType type, String key, Slot entry) {
        var raw = raw(type.getType());
        return raw.isAnnotationPresent(Inline.class)
                ? records.bindInlineKey(raw, key, entry, scalars)
                : scalars.bindKey(type, key, entry);
    }

    private Optional<Object> refuseEmpty(Slot slot) {
        return refuse(slot, "has no value; write one after the colon, or remove the line");
    }

    private Optional<Object> refuse(Slot slot, String message) {
        log.problem(slot.mark(), slot.name() + ": " + message);
        return Optional.empty();
    }

    private static boolean isEmpty(Slot slot) {
        return slot.node().getTag().equals(Tag.NULL);
    }

    static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> raw(generic.getRawType());
            default -> throw new IllegalStateException("nothing binds a " + type);
        };
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        if (type instanceof AnnotatedParameterizedType generic) {
            return generic.getAnnotatedActualTypeArguments()[index];
        }
        throw new IllegalStateException(type + " needs a type argument");
    }
}
