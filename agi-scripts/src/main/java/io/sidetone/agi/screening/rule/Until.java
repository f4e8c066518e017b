package io.sidetone.agi.screening.rule;

import io.sidetone.core.config.Inline;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * When a rule ends, on the clock of the house: {@code 2026-12-31} (the end of that day) or {@code
 * 2026-12-31T18:00}.
 *
 * @param text as written
 */
@Inline
public record Until(String text) {

    /**
     * @throws IllegalArgumentException when it is no date
     */
    public Until {
        text = text.strip().replace(' ', 'T');
        at(text, ZoneId.of("UTC"));
    }

    /** That moment where the house stands. */
    public Instant in(ZoneId house) {
        return at(text, house);
    }

    private static Instant at(String text, ZoneId zone) {
        try {
            if (text.indexOf('T') < 0) {
                return LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant();
            }
            var parsed =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            text, OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime exact
                    ? exact.toInstant()
                    : LocalDateTime.from(parsed).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "not a date; write it like 2026-12-31 or 2026-12-31T18:00", e);
        }
    }
}
