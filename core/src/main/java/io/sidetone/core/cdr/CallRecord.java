package io.sidetone.core.cdr;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A call that Sidetone steered: one record, however many legs it had.
 *
 * @param id the caller's channel, Asterisk's unique id
 * @param feature which feature led it, {@code trunk}
 * @param caller who called: an extension, an endpoint, the name of a doorbell; hostile text
 * @param dialled what was dialled, or the button pressed; hostile text
 * @param destination who was meant, as {@link io.sidetone.core.number.PartyNumber#key}; may be
 *     empty
 * @param trunk the trunk that took it; empty when there is none
 * @param began when it came to Sidetone
 * @param answered when somebody answered; empty when nobody did
 * @param ended when it ended; empty while it goes on
 * @param ending what became of it
 * @param why in words, for people
 * @param cost what it cost, in the house's currency; zero when it cost nothing or that is not known
 * @param legs who was called, in order
 */
public record CallRecord(
        String id,
        String feature,
        String caller,
        String dialled,
        String destination,
        String trunk,
        Instant began,
        Optional<Instant> answered,
        Optional<Instant> ended,
        CallEnding ending,
        String why,
        BigDecimal cost,
        List<LegRecord> legs) {

    public CallRecord {
        legs = List.copyOf(legs);
    }
}
