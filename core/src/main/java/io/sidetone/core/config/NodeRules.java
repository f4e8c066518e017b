package io.sidetone.core.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** What holds for every node, whatever it is bound to: no key twice, no tags, no merge keys. */
final class NodeRules {

    private static final Set<Tag> PLAIN =
            Set.of(
                    Tag.STR,
                    Tag.INT,
                    Tag.FLOAT,
                    Tag.BOOL,
                    Tag.NULL,
                    Tag.TIMESTAMP,
                    Tag.SEQ,
                    Tag.MAP,
                    Tag.MERGE);

    private final FindingLog log;

    NodeRules(FindingLog log) {
        this.log = log;
    }

    void inspect(Node node) {
        if (!PLAIN.contains(node.getTag())) {
            log.problem(
                    node.getStartMark(),
                    "`%s` would be a YAML tag, which is not used here; if the text is meant, write it in quotes"
                            .formatted(Text.shown(node.getTag().getValue())));
        }
        switch (node) {
            case MappingNode mapping -> inspectMapping(mapping);
            case SequenceNode list -> list.getValue().forEach(this::inspect);
            default -> {}
        }
    }

    private void inspectMapping(MappingNode mapping) {
        var first = new HashMap<String, Mark>();
        for (var entry : mapping.getValue()) {
            inspectKey(entry, first);
            inspect(entry.getValueNode());
        }
    }

    private void inspectKey(NodeTuple entry, Map<String, Mark> first) {
        var mark = entry.getKeyNode().getStartMark();
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
            log.problem(mark, "a key must be plain text, not a list or a mapping");
            return;
        }
        if (key.getTag().equals(Tag.MERGE)) {
            log.problem(mark, "`<<` is not used here; write the keys out");
        }
        var earlier = first.putIfAbsent(key.getValue(), mark);
        if (earlier != null) {
            log.problem(
                    mark,
                    "`%s` stands here twice, first in line %d"
                            .formatted(Text.shown(key.getValue()), earlier.getLine() + 1));
        }
    }
}
