package io.sidetone.core.outbox;

import java.nio.file.Path;

/**
 * A message that cannot be read. It is kept, and the rest of the spool goes on without it.
 *
 * @param id its id
 * @param directory where it lies
 * @param problem what is wrong with it
 */
public record BrokenMessage(String id, Path directory, String problem) {}
