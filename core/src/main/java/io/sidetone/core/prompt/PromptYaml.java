package io.sidetone.core.prompt;

import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads one prompt resource: phrase name to {@code text} and {@code sounds}. */
final class PromptYaml {

    static final String NAME = "[a-z0-9-]+(/[a-z0-9-]+)+";

    private final String file;
    private final String language;

    private PromptYaml(String file, String language) {
        this.file = file;
        this.language = language;
    }

    static Map<String, Wording> read(PromptResource resource, String language) {
        var reader = resource.open(language);
        if (reader.isEmpty()) {
            return Map.of();
        }
        try {
            return new PromptYaml(resource.file(language), language).read(reader.get());
        } finally {
            PromptResource.close(reader.get());
        }
    }

    private Map<String, Wording> read(Reader reader) {
        var wordings = new HashMap<String, Wording>();
        var root = new Yaml(new LoaderOptions()).compose(reader);
        for (var entry : entries(root)) {
            var name = scalar(entry.getKeyNode());
            if (!name.matches(NAME) || wordings.put(name, wording(entry.getValueNode())) != null) {
                throw wrong(entry.getKeyNode(), "not a new phrase name: " + name);
            }
        }
        return wordings;
    }

    private Wording wording(Node node) {
        Optional<String> text = Optional.empty();
        List<String> sounds = List.of();
        for (var entry : entries(node)) {
            switch (scalar(entry.getKeyNode())) {
                case "text" -> text = Optional.of(scalar(entry.getValueNode()));
                case "sounds" -> sounds = scalars(entry.getValueNode());
                default -> throw wrong(entry.getKeyNode(), "neither text nor sounds");
            }
        }
        try {
            return new Wording(text.map(words -> new PhraseText(words, language)), sounds);
        } catch (IllegalArgumentException e) {
            throw wrong(node, String.valueOf(e.getMessage()));
        }
    }

    private List<NodeTuple> entries(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        throw wrong(node, "a mapping is wanted");
    }

    private List<String> scalars(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::scalar).toList();
        }
        throw wrong(node, "a list is wanted");
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong(node, "a text is wanted");
    }

    private IllegalStateException wrong(Node node, String what) {
        return new IllegalStateException(
                "%s:%d: %s".formatted(file, node.getStartMark().getLine() + 1, what));
    }
}
