package io.sidetone.manager.queue;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.right.Refusal;
import io.sidetone.manager.state.Shortfall;
import io.sidetone.manager.state.StateView;
import io.sidetone.manager.stream.ManagerEvent;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The queues as they are now. Every user may ask for them; {@code read = agent} keeps them right.
 * What a call that ends does to counters, holding times and places in the row, is asked for anew.
 */
public final class QueuesView implements StateView {

    private static final String STATUS = "QueueStatus";

    private final InstantSource clock;
    private final QueueBook book = new QueueBook();
    private final Set<String> curious = new LinkedHashSet<>();
    private Optional<Shortfall> shortfall = Optional.empty();

    /** Knows nothing yet. */
    public QueuesView(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized List<AmiAction> begin() {
        book.clear();
        curious.clear();
        shortfall = Optional.empty();
        return List.of(AmiAction.named(STATUS));
    }

    @Override
    public synchronized List<AmiAction> answered(AmiAction question, AmiResponse answer) {
        Refusal.of(answer)
                .ifPresent(why ->
                        shortfall =
                                Optional.of(Shortfall.of(question, why, "queues", "app_queue.so")));
        answer.events().forEach(this::listed);
        return List.of();
    }

    @Override
    public void ready() {
        // Every answer was taken as it came.
    }

    @Override
    public synchronized void hear(ManagerEvent event) {
        var message = new AmiMessage(event.headers());
        if (event.type().startsWith("Queue") && book.begin(QueueBook.queue(message))) {
            curious.add(QueueBook.queue(message));
        }
        switch (event.type()) {
            case "QueueMemberAdded",
                    "QueueMemberStatus",
                    "QueueMemberPause",
                    "QueueMemberPenalty",
                    "QueueMemberRinginuse" ->
                    book.member(message);
            case "QueueMemberRemoved" -> book.memberLeaves(message);
            case "QueueCallerJoin" -> book.waits(message, event.at());
            case "QueueCallerLeave" -> {
                book.waitsNoMore(message);
                askAgain(message);
            }
            case "AgentComplete" -> askAgain(message);
            default -> {}
        }
    }

    @Override
    public synchronized List<AmiAction> curious() {
        var questions =
                curious.stream()
                        .map(queue -> AmiAction.named(STATUS).with("Queue", queue))
                        .toList();
        curious.clear();
        return questions;
    }

    @Override
    public synchronized void lost(String why) {
        shortfall = Optional.of(Shortfall.unanswered(why));
    }

    /** In the order of their names. */
    public synchronized List<Queue> queues() {
        return book.queues();
    }

    /** What could not be found out. */
    public synchronized Optional<Shortfall> shortfall() {
        return shortfall;
    }

    private void askAgain(AmiMessage message) {
        var queue = QueueBook.queue(message);
        if (book.knows(queue)) {
            curious.add(queue);
        }
    }

    private void listed(AmiMessage message) {
        switch (message.event().orElse("")) {
            case "QueueParams" -> book.begin(message);
            case "QueueMember" -> book.member(message);
            case "QueueEntry" ->
                    book.waits(message, clock.instant().minusSeconds(Numbers.of(message, "Wait")));
            default -> {}
        }
    }
}
