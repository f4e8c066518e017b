package io.sidetone.agi.screening.callee;

import io.sidetone.agi.screening.memory.HouseNotes;
import io.sidetone.agi.screening.rule.Match;
import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleDesk;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.core.log.LogText;
import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.number.InvalidNumber;
import io.sidetone.core.number.PartyNumber;
import io.sidetone.core.number.Withheld;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** "Block and play the tones": the caller's number goes on the block list. */
public final class Blocking {

    private static final Logger LOG = LoggerFactory.getLogger(Blocking.class);

    private static final String NOTE = "blocked by the callee";

    private final RuleDesk rules;
    private final HouseNotes notes;

    /**
     * @param rules where the rule is kept
     * @param notes a caller who got through lately is one no more
     */
    public Blocking(RuleDesk rules, HouseNotes notes) {
        this.rules = rules;
        this.notes = notes;
    }

    /**
     * Blocks a caller.
     *
     * @return false when there is nothing to block them by, or the rule cannot be kept
     */
    boolean block(CallerOnLine caller) {
        if (!isOneCallers(caller.number())) {
            return false;
        }
        var key = caller.number().key();
        notes.forgetPassed(key);
        try {
            rules.add(
                    new Rule(
                            RuleList.BLOCK,
                            new Match.Exact(key),
                            "",
                            NOTE,
                            Optional.empty(),
                            Optional.empty()));
            return true;
        } catch (IOException e) {
            LOG.error(
                    "{} could not be put on the block list: {}",
                    LogText.safe(key),
                    LogText.safe(e.toString()));
            return false;
        }
    }

    /** An emergency service may have to call, whoever pretended to be one. */
    private static boolean isOneCallers(PartyNumber number) {
        return switch (number) {
            case Withheld _, InvalidNumber _, EmergencyNumber _ -> false;
            default -> !number.key().isEmpty();
        };
    }
}
