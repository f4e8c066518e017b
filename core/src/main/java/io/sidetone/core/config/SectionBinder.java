package io.sidetone.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Binds the top level of the file. */
final class SectionBinder {

    private final Binder binder;
    private final Tree tree;
    private final FindingLog log;

    SectionBinder(Binder binder, Tree tree, FindingLog log) {
        this.binder = binder;
        this.tree = tree;
        this.log = log;
    }

    List<Record> bind(List<Section<?>> sections) {
        var bound = new ArrayList<Record>();
        if (!(tree.root().node() instanceof MappingNode)) {
            log.problem(tree.root().mark(), "the file must consist of sections, `name:` each");
            return bound;
        }
        var entries = Tree.entries(tree.root());
        refuseUnknown(sections, entries);
        for (var section : sections) {
            bind(section, Optional.ofNullable(entries.get(section.name())))
                    .ifPresent(record -> bound.add((Record) record));
        }
        return bound;
    }

    private void refuseUnknown(List<Section<?>> sections, Map<String, Slot> entries) {
        var known = sections.stream().<String>map(Section::name).toList();
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                var hint = Spelling.hint(key, known);
                log.problem(
                        entry.section(),
                        "unknown section `%s`%s"
                                .formatted(
                                        Text.shown(key),
                                        hint.isEmpty() ? "; known: " + Text.listed(known) : hint));
            }
        });
    }

    private Optional<Object> bind(Section<?> section, Optional<Slot> entry) {
        if (entry.isPresent()) {
            return binder.bindRecord(section.type(), entry.get());
        }
        if (section.optional()) {
            return Optional.empty();
        }
        if (RecordBinder.mayBeAbsent(section.type())) {
            return binder.bindAbsent(section.type(), tree.root(), section.name());
        }
        log.problem(tree.root().section(), "the section `%s` is missing".formatted(section.name()));
        return Optional.empty();
    }
}
