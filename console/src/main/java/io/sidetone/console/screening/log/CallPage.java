package io.sidetone.console.screening.log;

import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Result;
import io.sidetone.console.screening.TimeText;
import java.util.List;

/**
 * Some calls of the log, which may be too long for one page.
 *
 * @param isFirst whether the headings are still to come
 */
record CallPage(List<ScreenedCall> calls, boolean isFirst, TimeText times) implements Result {

    CallPage {
        calls = List.copyOf(calls);
    }

    @Override
    public Rendering text() {
        return new Rendering.Table(
                isFirst ? CallRow.HEADINGS : List.of(),
                calls.stream().map(call -> CallRow.of(call, times)).toList());
    }

    @Override
    public Object json() {
        return calls.stream().map(CallJson::from).toList();
    }
}
