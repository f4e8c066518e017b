package io.sidetone.agi.screening.judge;

import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.config.Default;
import io.sidetone.core.config.Shorthand;
import java.util.Optional;

/**
 * Days at which the house wants to be left alone from midnight to midnight.
 *
 * @param dates which
 * @param note what is celebrated; said with the verdict
 * @param treatment what strangers meet then; what the section says when left out
 */
@Shorthand
public record Holiday(DateSpan dates, @Default("''") String note, Optional<Treatment> treatment) {}
