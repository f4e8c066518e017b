package io.sidetone.agi.screening.callee;

import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.core.number.PartyNumber;
import java.util.Optional;

/**
 * The caller who waits while the callee decides.
 *
 * @param number as understood
 * @param name as somebody chose to send it; hostile text, empty when there is none
 * @param entry the call in the log; empty when the log does not have it
 */
record CallerOnLine(PartyNumber number, String name, Optional<ScreenedCall> entry) {}
