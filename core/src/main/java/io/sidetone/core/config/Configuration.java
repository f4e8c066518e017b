package io.sidetone.core.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The sections of one configuration file, bound and valid. */
public final class Configuration {

    private final Map<Class<?>, Record> sections = new HashMap<>();

    /**
     * @param sections the bound sections, in any order
     */
    public Configuration(Iterable<? extends Record> sections) {
        sections.forEach(section -> this.sections.put(section.getClass(), section));
    }

    /**
     * The section bound to {@code type}.
     *
     * @throws IllegalStateException when the section is optional and left out, or was never
     *     registered
     */
    public <T extends Record> T get(Class<T> type) {
        return find(type)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "no section is bound to " + type.getSimpleName()));
    }

    /** The section bound to {@code type}; empty when it is left out. */
    public <T extends Record> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(sections.get(type)).map(type::cast);
    }

    /** This one with another's section of a type, or without it where the other has none. */
    public Configuration withSectionOf(Configuration other, Class<? extends Record> type) {
        var mixed = new Configuration(sections.values());
        mixed.sections.remove(type);
        other.find(type).ifPresent(section -> mixed.sections.put(type, section));
        return mixed;
    }
}
