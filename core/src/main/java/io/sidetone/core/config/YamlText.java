package io.sidetone.core.config;

import java.io.StringReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * From text to nodes. The events are looked at first: aliases, which could make a small file
 * endless, and deep nesting never reach the composer.
 */
final class YamlText {

    private static final int DEEPEST = 20;

    private final String text;
    private final FindingLog log;
    private int depth;
    private int documents;

    YamlText(String text, FindingLog log) {
        this.text = text;
        this.log = log;
    }

    /** The root node; empty when there is none, for want of content or because of problems. */
    Optional<Node> compose() {
        try {
            inspectEvents();
            return log.hasProblems() ? Optional.empty() : Optional.ofNullable(composed());
        } catch (MarkedYAMLException e) {
            log.problem(e.getProblemMark(), explained(e));
        } catch (ReaderException unprintable) {
            unprintable();
        }
        return Optional.empty();
    }

    private @Nullable Node composed() {
        var root = yaml().compose(new StringReader(text));
        if (root != null) {
            new NodeRules(log).inspect(root);
        }
        return root;
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setTagInspector(_ -> true); // NodeRules refuses tags, in our own words
        return new Yaml(options);
    }

    private void inspectEvents() {
        for (var event : yaml().parse(new StringReader(text))) {
            inspect(event);
            if (depth > DEEPEST || documents > 1) {
                return;
            }
        }
    }

    private void inspect(Event event) {
        inspectReference(event);
        switch (event) {
            case DocumentStartEvent _ -> documents++;
            case CollectionStartEvent _ -> depth++;
            case CollectionEndEvent _ -> depth--;
            default -> {}
        }
        if (documents > 1) {
            log.problem(event.getStartMark(), "a second document begins here; remove the `---`");
        }
        if (depth > DEEPEST) {
            log.problem(event.getStartMark(), "nested too deeply");
        }
    }

    private void inspectReference(Event event) {
        if (event instanceof AliasEvent alias) {
            log.problem(
                    alias.getStartMark(),
                    "`*%1$s` would be a YAML alias, which is not used here; if the text is meant, write '*%1$s' in quotes"
                            .formatted(Text.shown(alias.getAnchor())));
        } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
            log.problem(
                    node.getStartMark(),
                    "`&%1$s` would be a YAML anchor, which is not used here; if the text is meant, write it in quotes"
                            .formatted(Text.shown(node.getAnchor())));
        }
    }

    private static String explained(MarkedYAMLException e) {
        var context = e.getContext() == null ? "" : e.getContext() + ": ";
        var problem = context + e.getProblem();
        var hint =
                problem.contains("TAB")
                        ? "; indent with spaces"
                        : problem.contains("mapping values are not allowed")
                                ? "; is the indentation right, and is text with a colon in quotes?"
                                : "";
        return "not YAML: " + Text.oneLine(problem) + hint;
    }

    /** Looked for here, for the reader tells no more than the place in a buffer of its own. */
    private void unprintable() {
        int at = 0;
        while (at < text.length() && StreamReader.isPrintable(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        var before = SourceText.lines(text.substring(0, at));
        var line = before.getLast();
        log.problem(
                before.size() - 1,
                line.codePointCount(0, line.length()),
                "a control character (U+%04X) stands here; remove it"
                        .formatted(text.codePointAt(at)));
    }
}
