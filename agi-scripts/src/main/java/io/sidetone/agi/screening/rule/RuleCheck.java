package io.sidetone.agi.screening.rule;

import io.sidetone.agi.screening.ScreeningConfig;
import io.sidetone.core.config.Findings;
import io.sidetone.core.config.KeyPath;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.PublicNumber;

/** Tells of every rule in the configuration that cannot be read, all in one run. */
final class RuleCheck {

    private final Numbers numbers;
    private final MatchReader matches;
    private final Findings findings;

    RuleCheck(Numbers numbers, Findings findings) {
        this.numbers = numbers;
        this.findings = findings;
        matches = new MatchReader(numbers);
    }

    void check(ScreeningConfig screening) {
        checkOwnNumbers(screening);
        for (var list : RuleList.values()) {
            int position = 0;
            for (var config : list.of(screening)) {
                check(config, list, list.path(position++), screening);
            }
        }
    }

    private void checkOwnNumbers(ScreeningConfig screening) {
        int position = 0;
        for (var own : screening.ownNumbers()) {
            var path = KeyPath.of("screening", "own-numbers").index(position++);
            if (!(numbers.outside(own) instanceof PublicNumber)) {
                findings.problem(path, "not a number of the network; write it like +4930123456");
            }
        }
    }

    private void check(RuleConfig config, RuleList list, KeyPath path, ScreeningConfig screening) {
        try {
            var match = matches.read(config.match());
            if (match instanceof Match.Neighbour && screening.ownNumbers().isEmpty()) {
                findings.problem(path, "neighbours of whom? Write `own-numbers` into `screening`");
            }
        } catch (IllegalArgumentException e) {
            findings.problem(path, String.valueOf(e.getMessage()));
        }
        if (list == RuleList.ALLOW && config.treatment().isPresent()) {
            findings.problem(path, "who is allowed meets no treatment; leave `treatment` out");
        }
    }
}
