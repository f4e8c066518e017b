package io.sidetone.agi.screening.rule;

import java.util.Optional;

/** Reads numbers and prefixes, which is all that these tests need. */
final class ExactOnly {

    private ExactOnly() {}

    static Optional<Match> read(String text) {
        if (text.startsWith("prefix:")) {
            return Optional.of(new Match.Prefix(text.substring("prefix:".length())));
        }
        return text.startsWith("+") ? Optional.of(new Match.Exact(text)) : Optional.empty();
    }
}
