package io.sidetone.agi.screening.judge;

import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.core.log.LogText;
import io.sidetone.core.time.Weekday;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Quiet hours and holidays of the house. */
record HoursStep(HoursConfig hours, ZoneId zone, int challengeDigits) {

    private record Quiet(String why, Optional<Treatment> treatment) {}

    Answer answer(IncomingCall call) {
        var time = LocalDateTime.ofInstant(call.at(), zone);
        return Stream.concat(holidays(time), quiet(time))
                .findFirst()
                .map(this::decided)
                .orElseGet(() -> Answer.silent("no quiet hours and no holiday at " + clock(time)));
    }

    private Answer decided(Quiet quiet) {
        var treatment = quiet.treatment().orElse(hours.treatment());
        return Answer.decides(Decisions.of(treatment, challengeDigits), quiet.why());
    }

    private Stream<Quiet> holidays(LocalDateTime time) {
        return hours.holidays().stream()
                .filter(holiday -> holiday.dates().contains(time.toLocalDate()))
                .map(holiday ->
                        new Quiet(
                                "it is a holiday, %s%s"
                                        .formatted(holiday.dates().text(), note(holiday.note())),
                                holiday.treatment()));
    }

    private Stream<Quiet> quiet(LocalDateTime time) {
        return hours.quiet().stream()
                .filter(quiet -> quiet.cover(time))
                .map(quiet ->
                        new Quiet(
                                "the house is quiet from %s%s, and it is %s"
                                        .formatted(
                                                quiet.hours().text(),
                                                days(quiet.days()),
                                                clock(time)),
                                quiet.treatment()));
    }

    private static String days(List<Weekday> days) {
        return days.isEmpty()
                ? ""
                : days.stream()
                        .map(day -> Wording.lower(day.name()))
                        .reduce((one, other) -> one + ", " + other)
                        .map(all -> " (" + all + ")")
                        .orElse("");
    }

    private static String note(String note) {
        return note.isBlank() ? "" : " (" + LogText.safe(note) + ")";
    }

    private static String clock(LocalDateTime time) {
        return Wording.CLOCK.format(time);
    }
}
