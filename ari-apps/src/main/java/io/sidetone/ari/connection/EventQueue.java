package io.sidetone.ari.connection;

import ch.loway.oss.ari4java.tools.HttpResponseHandler;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Takes everything off the WebSocket at once and holds it until it is read. When too much waits,
 * what comes is left out, and a {@link Item.Gap} stands in its place.
 */
final class EventQueue implements HttpResponseHandler {

    /** What comes out, in the order in which it came in. */
    sealed interface Item {

        /** A whole message. */
        record Text(String message) implements Item {}

        /** Messages are missing here. */
        record Gap(String reason) implements Item {}

        /** All that came in before this has come out. */
        record Mark(CountDownLatch reached) implements Item {}

        /** The connection is over. */
        record End() implements Item {}
    }

    private final int limit;
    private final BlockingQueue<Item> items = new LinkedBlockingQueue<>();
    private int characters;
    private int leftOut;

    /**
     * @param limit characters that may wait
     */
    EventQueue(int limit) {
        this.limit = limit;
    }

    /** The next item; waits for it. */
    Item take() throws InterruptedException {
        return switch (items.take()) {
            case Item.Text text -> released(text);
            case Item.Gap gap -> counted(gap);
            case Item.Mark mark -> mark;
            case Item.End end -> end;
        };
    }

    /**
     * Waits until all that has come in was taken out.
     *
     * @return false when that takes longer than the limit
     */
    boolean awaitTaken(Duration limit) throws InterruptedException {
        var reached = new CountDownLatch(1);
        items.add(new Item.Mark(reached));
        return reached.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void onSuccess(String message) {
        if (leftOut > 0 || characters + message.length() > limit) {
            leaveOut();
        } else {
            characters += message.length();
            items.add(new Item.Text(message));
        }
    }

    /** One mark for all that is left out until it is read. */
    private void leaveOut() {
        if (leftOut++ == 0) {
            items.add(new Item.Gap("more events than could be read"));
        }
    }

    @Override
    public void onFailure(Throwable loss) {
        items.add(new Item.Gap(String.valueOf(loss.getMessage())));
    }

    @Override
    public void onDisconnect() {
        items.add(new Item.End());
    }

    private synchronized Item released(Item.Text text) {
        characters -= text.message().length();
        return text;
    }

    private synchronized Item counted(Item.Gap gap) {
        int missing = leftOut;
        leftOut = 0;
        return missing == 0 ? gap : new Item.Gap(missing + " events: " + gap.reason());
    }

    @Override
    public void onSuccess(byte[] message) {
        throw new UnsupportedOperationException("ARI's events are text");
    }

    /** Events follow without a word of ours. */
    @Override
    public void onChReadyToWrite() {}

    /** Told with the message itself. */
    @Override
    public void onResponseReceived() {}

    @Override
    public long getLastResponseTime() {
        return 0;
    }

    @Override
    public Class<?> getType() {
        return String.class;
    }
}
