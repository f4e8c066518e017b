package io.sidetone.agi.screening.judge;

import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.config.Default;
import io.sidetone.core.config.NameOf;
import io.sidetone.core.people.Person;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * The section {@code screening: hours}: when strangers meet something else than the menu. On the
 * clock of the house; a holiday comes before quiet hours.
 *
 * @param quiet when the house is quiet
 * @param holidays days on which it is
 * @param treatment what strangers meet then; a robot fails the challenge, a person in need does not
 * @param people when single people are quiet, though the house is not
 */
public record HoursConfig(
        @Default("[]") List<QuietHours> quiet,
        @Default("[]") List<Holiday> holidays,
        @Default("challenge") Treatment treatment,
        @Default("{}") Map<@NameOf("people") String, List<QuietHours>> people) {

    public HoursConfig {
        quiet = List.copyOf(quiet);
        holidays = List.copyOf(holidays);
        people = Map.copyOf(people);
    }

    /**
     * Whether somebody does not want to be called by strangers now; the menu's question.
     *
     * @param person whose clock counts, wherever they live
     */
    public boolean isQuietFor(Person person, Instant at) {
        var time = LocalDateTime.ofInstant(at, person.zone());
        return people.getOrDefault(person.key(), List.of()).stream()
                .anyMatch(each -> each.cover(time));
    }
}
