package io.sidetone.manager.calls;

import java.time.Instant;

/**
 * Something that happened to a leg, for the ladder.
 *
 * @param at Asterisk's own time where it tells it
 * @param from unique id of the leg that did it, or that it was done to
 * @param to unique id of the leg that it leads to; empty when to none
 * @param words what, in a few words
 * @param isEnd whether the leg ended with it
 */
public record Happening(Instant at, String from, String to, String words, boolean isEnd) {}
