package io.sidetone.core.config;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A place in the file that a value is bound from.
 *
 * @param section where to point when the value as a whole is meant: its key, where it has one
 * @param assumed whether the node is a default and thus not in the file: the section is pointed at
 */
record Slot(KeyPath path, Node node, Mark section, boolean assumed) {

    /** The whole file. */
    static Slot root(Node node) {
        return new Slot(KeyPath.ROOT, node, node.getStartMark(), false);
    }

    /**
     * @param mark where the key stands
     */
    Slot key(String key, Node value, Mark mark) {
        return new Slot(path.key(key), value, assumed ? section : mark, assumed);
    }

    Slot element(int position, Node value) {
        var mark = assumed ? section : value.getStartMark();
        return new Slot(path.index(position), value, mark, assumed);
    }

    /** What stands for a key that is not in the file. */
    Slot missing(String key, Node value) {
        return new Slot(path.key(key), value, section, true);
    }

    /** Where to point: at a scalar itself, at anything larger by its key. */
    Mark mark() {
        return node instanceof ScalarNode && !assumed ? node.getStartMark() : section;
    }

    /** The value's name in a message. */
    String name() {
        return path.steps().isEmpty() ? "the file" : "`" + Text.oneLine(path.toString()) + "`";
    }
}
