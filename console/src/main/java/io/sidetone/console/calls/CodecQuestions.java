package io.sidetone.console.calls;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.calls.CallsView;
import io.sidetone.manager.stream.Pbx;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks for the codecs of channels that were answered, which no event tells. */
final class CodecQuestions implements Runnable {

    /** Soon enough for an eye, and no burden. */
    private static final Duration PERIOD = Duration.ofSeconds(1);

    /** A channel that is gone by then, or refused, is not asked for again and again. */
    private static final int TRIES = 3;

    /** Channels whose tries are counted. */
    private static final int REMEMBERED = 2_000;

    private final Pbx pbx;
    private final CallsView view;
    private final Map<AmiAction, Integer> tries =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<AmiAction, Integer> eldest) {
                    return size() > REMEMBERED;
                }
            };

    CodecQuestions(Pbx pbx, CallsView view) {
        this.pbx = pbx;
        this.view = view;
    }

    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(PERIOD);
                view.questions().forEach(this::ask);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(AmiAction question) {
        if (tries.merge(question, 1, Integer::sum) > TRIES) {
            return;
        }
        try {
            view.answered(question, pbx.ask(question));
        } catch (IOException later) {
            tries.merge(question, -1, Integer::sum); // asked again when the connection is back
        }
    }
}
