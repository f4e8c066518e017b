package io.sidetone.lab.daemon;

/**
 * What a command that has ended said.
 *
 * @param exit its exit status
 * @param out its standard output
 * @param err its standard error
 */
public record ProgramRun(int exit, String out, String err) {}
