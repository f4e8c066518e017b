package io.sidetone.lab.faults.kill;

import java.time.Instant;

/**
 * One kill that was done.
 *
 * @param point what was aimed at
 * @param aimed whether the moment came; else it was a random one
 * @param when the process was gone
 * @param found the outbox just after it
 */
record Kill(KillPoint point, boolean aimed, Instant when, Census found) {}
