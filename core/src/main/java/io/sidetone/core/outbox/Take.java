package io.sidetone.core.outbox;

/**
 * One recording within a draft, as Asterisk is told to make it.
 *
 * @param number 1 for the draft's first
 * @param name the recording's name on the PBX; flat, unique and not to be guessed
 * @param kind what it does to the takes before it
 */
public record Take(int number, String name, TakeKind kind) {}
