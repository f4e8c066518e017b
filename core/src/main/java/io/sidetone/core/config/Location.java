package io.sidetone.core.config;

/**
 * Where in the file something stands. A record that has a component of this type learns where it
 * was written; the component is no key of the file.
 *
 * @param file the file's name, without its directory
 * @param line counted from 1; 0 for what was not read from a file
 */
public record Location(String file, int line) {

    /** Made by the program, not written by anybody. */
    public static final Location NONE = new Location("", 0);

    /** {@code sidetone.yaml:112}; empty for {@link #NONE}. */
    public String text() {
        return line == 0 ? file : file + ":" + line;
    }
}
