package io.sidetone.agi.screening;

import io.sidetone.agi.screening.judge.Decision;
import io.sidetone.agi.screening.judge.IncomingCall;
import io.sidetone.agi.screening.judge.Judge;
import io.sidetone.agi.screening.judge.Judgement;
import io.sidetone.agi.screening.judge.Step;
import io.sidetone.agi.screening.judge.Verdict;
import io.sidetone.agi.screening.log.CallLog;
import io.sidetone.agi.screening.log.ScreenedCall.Outcome;
import io.sidetone.agi.screening.memory.HouseNotes;
import io.sidetone.agi.screening.menu.Menu;
import io.sidetone.agi.screening.menu.MenuEnd;
import io.sidetone.agi.screening.treatment.Treatment;
import io.sidetone.agi.screening.treatment.Treatments;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.call.FirstWord;
import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.number.InvalidNumber;
import io.sidetone.core.number.OutsideNumber;
import io.sidetone.core.number.PublicNumber;
import io.sidetone.core.number.ShortNumber;
import io.sidetone.core.number.SipUser;
import io.sidetone.core.number.Unplaced;
import io.sidetone.core.number.Withheld;
import io.sidetone.core.people.Person;
import io.sidetone.core.prompt.Prompt;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One caller from outside, before any telephone rings. Whatever fails here, the house rings. */
final class Screening implements CallFlow {

    private static final Logger LOG = LoggerFactory.getLogger(Screening.class);

    /** An hour, the longest that a treatment can be set to, and time to end it. */
    private static final Duration LONGEST_TREATMENT = Duration.ofMinutes(70);

    /** Somebody may open a permit again while calls race for one; nobody does it so often. */
    private static final int JUDGED_AT_MOST = 3;

    private final CallReader reader;
    private final Judge judge;
    private final Menu menu;
    private final Treatments treatments;
    private final QuietPeople quiet;
    private final HouseNotes notes;
    private final CallLog log;
    private final InstantSource clock;

    Screening(
            CallReader reader,
            Judge judge,
            Menu menu,
            Treatments treatments,
            QuietPeople quiet,
            HouseNotes notes,
            CallLog log,
            InstantSource clock) {
        this.reader = reader;
        this.judge = judge;
        this.menu = menu;
        this.treatments = treatments;
        this.quiet = quiet;
        this.notes = notes;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(Call call) throws CallEnded {
        var judgement = judge(reader.read(call));
        var verdict = judgement.verdict();
        tellVerdict(call, CallEntry.nameOf(verdict.decision()), verdict.reason());
        var entry = new CallEntry(call.channelId(), judgement, log, clock);
        try {
            act(call, judgement, entry);
        } catch (RuntimeException fault) {
            ringAnyway(call, fault);
            entry.end(Outcome.RANG);
        }
    }

    @Override
    public List<Prompt.Phrase> phrasesToPrepare() {
        return menu.phrasesToPrepare();
    }

    private void act(Call call, Judgement judgement, CallEntry entry) throws CallEnded {
        switch (judgement.verdict().decision()) {
            case Decision.Ring() -> {
                ScreeningResult.RING.tell(call);
                entry.end(Outcome.RANG);
            }
            case Decision.Menu(int digits) -> menu(call, judgement.call(), digits, entry);
            case Decision.TurnAway(var treatment) ->
                    treat(call, judgement.call(), treatment, entry, Outcome.TURNED_AWAY);
        }
    }

    private Judgement judge(IncomingCall call) {
        try {
            return judgeForOne(call);
        } catch (RuntimeException fault) {
            LOG.error("A call could not be judged; the house rings", fault);
            var ring =
                    new Verdict(
                            new Decision.Ring(),
                            Step.MENU,
                            Optional.empty(),
                            "Sidetone could not judge this call",
                            List.of());
            return new Judgement(call, ring, List.of());
        }
    }

    /** Only one call has the permit: another that was promised it as well is judged again. */
    private Judgement judgeForOne(IncomingCall call) {
        var judgement = judge.judge(call);
        for (int judged = 1; judged < JUDGED_AT_MOST; judged++) {
            if (judgement.verdict().step() != Step.BYPASS || notes.takePermit(call.at())) {
                return judgement;
            }
            judgement = judge.judge(call);
        }
        return judgement;
    }

    private void treat(
            Call call, IncomingCall from, Treatment treatment, CallEntry entry, Outcome outcome)
            throws CallEnded {
        switch (treatment) {
            case MENU -> menu(call, from, 0, entry);
            case CHALLENGE -> menu(call, from, menu.challengeDigits(), entry);
            case VOICEMAIL -> {
                ScreeningResult.VOICEMAIL.tell(call, "");
                entry.end(Outcome.VOICEMAIL);
            }
            case HANG_UP, NOT_IN_SERVICE, INTERCEPT, VACANT, TARPIT, LET_SPEAK ->
                    turnAway(call, from, treatment, entry, outcome);
        }
    }

    private void turnAway(
            Call call, IncomingCall from, Treatment treatment, CallEntry entry, Outcome outcome)
            throws CallEnded {
        entry.begin();
        // Before it is given: whatever happens meanwhile, no telephone rings for this caller.
        ScreeningResult.DONE.tell(call);
        // The dialplan waits for a word of ours no longer than for a menu.
        FirstWord.say(call, LONGEST_TREATMENT);
        try {
            var recording = treatments.give(treatment, call, from);
            entry.end(outcome, recording);
        } catch (CallEnded ended) {
            entry.end(outcome);
            throw ended;
        }
    }

    private void menu(Call call, IncomingCall from, int digits, CallEntry entry) throws CallEnded {
        entry.begin();
        FirstWord.say(call);
        MenuEnd end;
        try {
            end = menu.ask(call, digits);
        } catch (CallEnded ended) {
            if (ended.reason() == CallEnded.Reason.HANGUP) {
                entry.end(Outcome.GAVE_UP);
            }
            throw ended;
        }
        switch (end) {
            case MenuEnd.Wants(var person) -> connect(call, from, person, entry);
            case MenuEnd.WantsHouse() -> {
                notePassed(from);
                ScreeningResult.RING.tell(call);
                entry.end(Outcome.PASSED);
            }
            case MenuEnd.Failed(var then) -> treat(call, from, then, entry, Outcome.FAILED);
        }
    }

    private void connect(Call call, IncomingCall from, Person person, CallEntry entry) {
        var extension = person.extension().orElseThrow();
        if (quiet.isQuiet(person, clock.instant())) {
            // Not noted as passed: that would ring the house on the next try.
            ScreeningResult.VOICEMAIL.tell(call, extension);
            entry.end(Outcome.VOICEMAIL);
        } else {
            notePassed(from);
            ScreeningResult.EXTENSION.tell(call, extension);
            entry.end(Outcome.PASSED);
        }
    }

    private void notePassed(IncomingCall from) {
        if (isSomebodys(from.number())) {
            notes.passed(from.number().key(), clock.instant());
        }
    }

    /** Whether the number can be one caller's alone; what nobody can have is anybody's. */
    private static boolean isSomebodys(OutsideNumber number) {
        return switch (number) {
            case PublicNumber(_, _, _, boolean valid, _) -> valid;
            case SipUser _, Unplaced _, ShortNumber _ -> true;
            case EmergencyNumber _, InvalidNumber _, Withheld _ -> false;
        };
    }

    private static void ringAnyway(Call call, RuntimeException fault) {
        LOG.error("{}: screening failed; the house rings", call.channelId(), fault);
        ScreeningResult.RING.tell(call);
    }

    private static void tellVerdict(Call call, String verdict, String reason) {
        call.setVariable("SIDETONE_VERDICT", verdict);
        call.setVariable("SIDETONE_REASON", reason);
    }
}
