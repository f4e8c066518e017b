package io.sidetone.core.config;

/**
 * One top-level key of the configuration file and the record it is bound to.
 *
 * @param name the key, in kebab-case
 * @param type the record; unique among the sections, for it is what a section is asked for by
 * @param optional whether leaving it out means that there is none; any other section may be left
 *     out when every key in it has a default, and is bound to its defaults then
 */
public record Section<T extends Record>(String name, Class<T> type, boolean optional) {

    /** A section that must be there unless every key in it has a default. */
    public static <T extends Record> Section<T> required(String name, Class<T> type) {
        return new Section<>(name, type, false);
    }

    /** A section that may be left out; nothing is bound then. */
    public static <T extends Record> Section<T> optional(String name, Class<T> type) {
        return new Section<>(name, type, true);
    }
}
