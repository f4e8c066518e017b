package io.sidetone.manager.recording;

import io.sidetone.manager.filter.Wished;
import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.EventStream;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.StreamItem;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Plays a recording at its pace. Answers go where they are asked for, and are never told. */
final class RecordedStream implements EventStream {

    /** What may stand between a connection and the last answer about its state. */
    private static final int AHEAD = 10_000;

    /** The same in bytes of lines. */
    private static final long AHEAD_BYTES = RecordingReader.LONGEST_LINE;

    private final RecordedEntries entries;
    private final AnswerShelf shelf;
    private final Wished wished;
    private final Pace pace;
    private final LongSupplier nanos;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Deque<Due> waiting = new ArrayDeque<>();
    private @Nullable Instant last;

    /** Takes an answer; its length is that of the last entry. */
    @FunctionalInterface
    interface AnswerShelf {
        void put(Entry.Answer answer, int length);
    }

    /**
     * @param nanos a clock that only goes forward
     */
    RecordedStream(
            RecordedEntries entries,
            AnswerShelf shelf,
            Wished wished,
            Pace pace,
            LongSupplier nanos) {
        this.entries = entries;
        this.shelf = shelf;
        this.wished = wished;
        this.pace = pace;
        this.nanos = nanos;
    }

    @Override
    public Optional<StreamItem> next() throws InterruptedException {
        var told = due();
        while (told.isPresent() && !isWished(told.get().item())) {
            told = due();
        }
        if (told.isEmpty() || isClosedBefore(told.get())) {
            entries.close();
            return Optional.empty();
        }
        return told.map(Due::item);
    }

    @Override
    public void close() {
        closed.countDown();
    }

    /** The next one that is told; what the state was is known before it. */
    private Optional<Due> due() {
        while (waiting.isEmpty()) {
            var entry = entries.next();
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            take(entry.get());
        }
        return Optional.of(waiting.removeFirst());
    }

    private void take(Entry entry) {
        switch (entry) {
            case Entry.Header header -> begins(header);
            case Entry.Told(var item) -> {
                add(item, false);
                if (RunningRecording.asksAnew(item)) {
                    lookAhead();
                }
            }
            case Entry.Answer answer -> shelf.put(answer, entries.length());
            case Entry.AllAnswered _ -> {}
        }
    }

    /** A later file either goes on where the one before it ended, or was begun after a pause. */
    private void begins(Entry.Header header) {
        if (last != null) {
            if (!header.continues()) {
                add(new Gap(header.at(), last, Gap.Reason.DISCONNECTED, 0), true);
            }
        } else if (header.connected().isPresent()) {
            add(new Connected(header.at(), header.connected().get()), false);
            lookAhead();
        }
    }

    /** Answers stand behind what they were asked because of. */
    private void lookAhead() {
        long bytes = 0;
        for (int seen = 0; seen < AHEAD && bytes < AHEAD_BYTES; seen++) {
            var entry = entries.next();
            if (entry.isEmpty() || entry.get() instanceof Entry.AllAnswered) {
                return;
            }
            bytes += entries.length();
            if (entry.get() instanceof Entry.Told(var item)) {
                add(item, false);
            } else {
                take(entry.get());
            }
        }
    }

    private void add(StreamItem item, boolean isAfterPause) {
        waiting.add(new Due(item, isAfterPause));
        last = item.at();
    }

    private boolean isWished(StreamItem item) {
        return !(item instanceof ManagerEvent event) || wished.accepts(event);
    }

    private boolean isClosedBefore(Due told) throws InterruptedException {
        if (told.isAfterPause()) {
            pace.restart();
        }
        var wait = pace.until(told.item().at(), nanos.getAsLong());
        return closed.await(Math.max(0, wait.toNanos()), TimeUnit.NANOSECONDS);
    }

    /**
     * What is told.
     *
     * @param isAfterPause whether nobody recorded before it, for however long
     */
    private record Due(StreamItem item, boolean isAfterPause) {}
}
