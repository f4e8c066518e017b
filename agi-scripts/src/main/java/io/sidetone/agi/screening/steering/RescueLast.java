package io.sidetone.agi.screening.steering;

import io.sidetone.agi.screening.ScreeningResult;
import io.sidetone.agi.screening.log.CallLog;
import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallFlow;
import io.sidetone.core.prompt.Prompt;
import java.io.IOException;

/** "That was a friend": the latest caller who was turned away goes on the allow list. */
public final class RescueLast implements CallFlow {

    private final CallLog log;
    private final ListChange lists;
    private final LastCaller caller;

    public RescueLast(CallLog log, ListChange lists, LastCaller caller) {
        this.log = log;
        this.lists = lists;
        this.caller = caller;
    }

    @Override
    public void run(Call call) throws CallEnded {
        call.answer();
        var last = log.lastTurnedAway();
        var answer = last.isEmpty() ? Phrases.NO_LAST_CALLER : rescue(call, last.get());
        ScreeningResult.DONE.tell(call);
        call.play(answer);
    }

    private Prompt rescue(Call call, ScreenedCall last) {
        if (last.key().isEmpty()) {
            return Phrases.NUMBER_WITHHELD;
        }
        try {
            lists.move(last.key(), RuleList.ALLOW, call.callerId());
            return caller.about(Phrases.RESCUED, last);
        } catch (IOException e) {
            return Phrases.NOT_KEPT;
        }
    }
}
