package io.sidetone.console.screening;

import io.sidetone.agi.screening.rule.Match;

/** Understands whom a rule is about, as its owner wrote it. */
@FunctionalInterface
public interface MatchReader {

    /**
     * The match of a number in any writing, or of a text form as {@link Match#text} gives it.
     *
     * @throws IllegalArgumentException when the text is none; the message says how to write one
     */
    Match read(String text);
}
