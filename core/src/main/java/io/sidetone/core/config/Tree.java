package io.sidetone.core.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The file's nodes by their key paths; the first of two equal keys counts. */
final class Tree {

    private final Map<KeyPath, Slot> slots = new LinkedHashMap<>();

    Tree(Node root) {
        index(Slot.root(root));
    }

    Slot root() {
        return nearest(KeyPath.ROOT);
    }

    /** The slot at {@code path}, or where it would have been: the nearest one above. */
    Slot nearest(KeyPath path) {
        var slot = slots.get(path);
        return slot == null ? nearest(path.parent()) : slot;
    }

    /** The keys of the mapping at {@code path}, as written; none where there is no mapping. */
    Set<String> keys(KeyPath path) {
        return Optional.ofNullable(slots.get(path))
                .map(slot -> entries(slot).keySet())
                .orElse(Set.of());
    }

    /** The mapping's values by their keys, in the order of the file. */
    static Map<String, Slot> entries(Slot slot) {
        var entries = new LinkedHashMap<String, Slot>();
        if (slot.node() instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    var name = key.getValue();
                    entries.putIfAbsent(
                            name, slot.key(name, entry.getValueNode(), key.getStartMark()));
                }
            }
        }
        return entries;
    }

    private void index(Slot slot) {
        slots.put(slot.path(), slot);
        switch (slot.node()) {
            case MappingNode _ -> entries(slot).values().forEach(this::index);
            case SequenceNode list -> {
                int position = 0;
                for (var element : list.getValue()) {
                    index(slot.element(position++, element));
                }
            }
            default -> {}
        }
    }
}
