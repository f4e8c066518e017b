package io.sidetone.core.config;

/** Where a {@link CrossCheck} reports to. */
public interface Findings {

    /**
     * The file cannot be used.
     *
     * @param path the value to point at; when it is not in the file, what is nearest above it
     * @param message what is wrong and what to do, one line
     */
    void problem(KeyPath path, String message);

    /**
     * The file can be used, but should be put right.
     *
     * @param path the value to point at; when it is not in the file, what is nearest above it
     * @param message what is wrong and what to do, one line
     */
    void warning(KeyPath path, String message);
}
