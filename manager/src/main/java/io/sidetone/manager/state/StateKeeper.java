package io.sidetone.manager.state;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.EventStream;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.Pbx;
import io.sidetone.manager.stream.StreamItem;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;

/** Keeps a view right: asks at each connection and after each gap, and tells it the events. */
public final class StateKeeper {

    private final Pbx pbx;
    private final StateView view;
    private final Consumer<StreamItem> seen;

    /**
     * @param seen told of each item after the view was
     */
    public StateKeeper(Pbx pbx, StateView view, Consumer<StreamItem> seen) {
        this.pbx = pbx;
        this.view = view;
        this.seen = seen;
    }

    /** Follows a stream to its end. */
    public void run(EventStream stream) throws InterruptedException {
        for (var item = stream.next(); item.isPresent(); item = stream.next()) {
            take(item.get());
            seen.accept(item.get());
        }
    }

    /**
     * Asks all there is to ask, once.
     *
     * @throws IOException when Asterisk cannot be reached
     */
    public void ask() throws IOException {
        ask(view.begin());
        view.ready();
    }

    private void take(StreamItem item) {
        switch (item) {
            case ManagerEvent event -> hear(event);
            case Connected _ -> askOrLose();
            // A Connected follows, and then it is asked.
            case Gap(_, _, var reason, _) when reason == Gap.Reason.DISCONNECTED -> {}
            case Gap _ -> askOrLose();
            case Lost lost -> view.lost(lost.why());
        }
    }

    private void hear(ManagerEvent event) {
        view.hear(event);
        var questions = view.curious();
        if (!questions.isEmpty()) {
            orLose(() -> ask(questions));
        }
    }

    private void askOrLose() {
        orLose(this::ask);
    }

    /** What may find Asterisk gone. */
    private interface Asking {
        void run() throws IOException;
    }

    private void orLose(Asking asking) {
        try {
            asking.run();
        } catch (IOException gone) {
            view.lost(String.valueOf(gone.getMessage()));
        }
    }

    private void ask(List<AmiAction> first) throws IOException {
        var questions = new ArrayDeque<>(first);
        while (!questions.isEmpty()) {
            var question = questions.removeFirst();
            questions.addAll(view.answered(question, pbx.ask(question)));
        }
    }
}
