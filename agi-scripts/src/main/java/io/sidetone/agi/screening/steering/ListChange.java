package io.sidetone.agi.screening.steering;

import io.sidetone.agi.screening.rule.Match;
import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleDesk;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.log.LogText;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts one number on one list and takes it off the other. */
public final class ListChange {

    private static final Logger LOG = LoggerFactory.getLogger(ListChange.class);

    private final RuleDesk desk;

    public ListChange(RuleDesk desk) {
        this.desk = desk;
    }

    /**
     * Moves a number to a list.
     *
     * @param by whose telephone the star code was dialled on
     * @throws IOException when the store cannot keep it; the log says why
     */
    void move(String key, RuleList to, CallerId by) throws IOException {
        var match = new Match.Exact(key);
        var note = "star code from " + LogText.safe(by.number());
        try {
            desk.add(new Rule(to, match, "store", note, Optional.empty(), Optional.empty()));
            desk.remove(to == RuleList.BLOCK ? RuleList.ALLOW : RuleList.BLOCK, match);
            LOG.info("{} is on the {} list now: {}", key, to, note);
        } catch (IOException e) {
            LOG.error("{} cannot be put on the {} list: {}", key, to, e.toString());
            throw e;
        }
    }
}
