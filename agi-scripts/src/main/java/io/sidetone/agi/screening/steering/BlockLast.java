package io.sidetone.agi.screening.steering;

import io.sidetone.agi.screening.ScreeningResult;
import io.sidetone.agi.screening.log.CallLog;
import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.agi.screening.memory.HouseMemory;
import io.sidetone.agi.screening.memory.HouseNotes;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.people.People;
import io.sidetone.core.prompt.Prompt;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

/** "Block the last caller": says who that was and puts them on the block list. */
public final class BlockLast implements CallFlow {

    /** Time to compare the number with one on paper. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(8);

    private static final Dtmf YES = new Dtmf('1');

    private final CallLog log;
    private final ListChange lists;
    private final LastCaller caller;
    private final People people;
    private final HouseMemory memory;
    private final HouseNotes notes;
    private final InstantSource clock;

    public BlockLast(
            CallLog log,
            ListChange lists,
            LastCaller caller,
            People people,
            HouseMemory memory,
            HouseNotes notes,
            InstantSource clock) {
        this.log = log;
        this.lists = lists;
        this.caller = caller;
        this.people = people;
        this.memory = memory;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public void run(Call call) throws CallEnded {
        call.answer();
        var last = log.last();
        var answer = last.isEmpty() ? Phrases.NO_LAST_CALLER : block(call, last.get());
        ScreeningResult.DONE.tell(call);
        call.play(answer);
    }

    private Prompt block(Call call, ScreenedCall last) throws CallEnded {
        if (last.key().isEmpty()) {
            return Phrases.NUMBER_WITHHELD;
        }
        if (isKnown(last)) {
            return Phrases.IS_KNOWN;
        }
        var question = caller.about(Phrases.BLOCK, last);
        var key = call.ask(question, new DtmfSet("1"), ANSWER_LIMIT);
        return key.filter(YES::equals).isPresent()
                ? block(call, last.key())
                : Phrases.NOTHING_CHANGED;
    }

    private Prompt block(Call call, String key) {
        try {
            lists.move(key, RuleList.BLOCK, call.callerId());
            // Whoever got through the menu lately would ring all the same.
            notes.forgetPassed(key);
            return Phrases.BLOCKED;
        } catch (IOException e) {
            return Phrases.NOT_KEPT;
        }
    }

    /** The allow list comes before the block list: a block would do nothing. */
    private boolean isKnown(ScreenedCall last) {
        return caller.numberOf(last).flatMap(people::byNumber).isPresent()
                || memory.dialled(last.key(), clock.instant()).isPresent();
    }
}
