package io.sidetone.agi.screening.steering;

import io.sidetone.agi.screening.ScreeningResult;
import io.sidetone.agi.screening.memory.HouseMemory.Bypass;
import io.sidetone.agi.screening.memory.HouseNotes;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.call.DtmfSet;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/**
 * "I expect a call": every call rings for some hours. The second argument says how many, 1 to 24;
 * without it the person is asked.
 */
public final class ExpectCall implements CallFlow {

    /** A day: who expects a call for longer wants it on the allow list. */
    private static final int MOST_HOURS = 24;

    /** Time to count on one's fingers. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(6);

    private static final DtmfSet HOURS = new DtmfSet("123456789");

    private final HouseNotes notes;
    private final Duration usual;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param usual for how long a call is expected when nobody says
     * @param zone the clock on the wall
     */
    public ExpectCall(HouseNotes notes, Duration usual, InstantSource clock, ZoneId zone) {
        this.notes = notes;
        this.usual = usual;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void run(Call call) throws CallEnded {
        call.answer();
        var said = said(Arguments.second(call));
        var length = said.isPresent() ? said.get() : ask(call);
        var until = clock.instant().plus(length);
        notes.openBypass(new Bypass(until, false));
        ScreeningResult.DONE.tell(call);
        call.play(Phrases.expecting(until, zone));
    }

    private static Optional<Duration> said(String argument) {
        return argument.matches("[0-9]{1,2}")
                ? Optional.of(Integer.parseInt(argument))
                        .filter(hours -> hours >= 1 && hours <= MOST_HOURS)
                        .map(Duration::ofHours)
                : Optional.empty();
    }

    private Duration ask(Call call) throws CallEnded {
        return call.ask(Phrases.HOW_LONG, HOURS, ANSWER_LIMIT)
                .filter(HOURS::contains)
                .map(key -> Duration.ofHours(key.key() - '0'))
                .orElse(usual);
    }
}
