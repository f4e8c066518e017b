package io.sidetone.console.screening.log;

import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Rendering;
import io.sidetone.console.output.Result;
import io.sidetone.console.screening.TimeText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Prints calls as they come: rows under one heading, or a line of JSON each. */
final class CallPrinter {

    /** Calls that are held in memory at once. */
    private static final int PAGE = 200;

    private final Console console;
    private final boolean json;
    private final TimeText times;
    private boolean isFirst = true;

    CallPrinter(Console console, boolean json, TimeText times) {
        this.console = console;
        this.json = json;
        this.times = times;
    }

    /** One call as a line of JSON. */
    private record Line(ScreenedCall call) implements Result {

        @Override
        public Rendering text() {
            return Rendering.lines(call.toString());
        }

        @Override
        public Object json() {
            return CallJson.from(call);
        }
    }

    /** Prints them all, unless nobody reads any more. */
    void print(Iterator<ScreenedCall> calls) {
        while (calls.hasNext() && !console.isDeserted()) {
            var page = new ArrayList<ScreenedCall>();
            while (calls.hasNext() && page.size() < PAGE) {
                page.add(calls.next());
            }
            print(page);
        }
    }

    /** Says so when there was none. */
    void printNothing() {
        if (isFirst && !json) {
            console.show(new CallPage(List.of(), true, times));
            console.say("No such calls.");
        }
    }

    private void print(List<ScreenedCall> page) {
        if (json) {
            page.forEach(call -> console.showJson(new Line(call)));
        } else {
            console.show(new CallPage(page, isFirst, times));
        }
        isFirst = false;
    }
}
