package io.sidetone.console.output;

/**
 * What a command found out: a record, with its renderings. The compiler asks every command "and as
 * JSON?".
 */
public interface Result {

    /** For people. */
    Rendering text();

    /**
     * For programs: a record, or a list of records, that Jackson can write. Durations and instants
     * are ISO 8601.
     */
    Object json();

    /** What the shell is told; {@link ExitStatus#PROBLEMS} when problems are the result. */
    default ExitStatus status() {
        return ExitStatus.OK;
    }
}
