package io.sidetone.manager.recording;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiProblem;
import io.sidetone.manager.ami.AmiResponse;
import io.sidetone.manager.filter.Wished;
import io.sidetone.manager.stream.EventStream;
import io.sidetone.manager.stream.EventWish;
import io.sidetone.manager.stream.Pbx;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A PBX as it was recorded. Followed, it tells again what it told, and answers what it had answered
 * last by then; asked only, what it had answered last of all. It does nothing that changes
 * anything.
 */
public final class RecordedPbx implements Pbx {

    private final RecordingSource source;
    private final double speed;
    private final Consumer<String> remarks;
    private final LongSupplier nanos;
    private final RecordedAnswers answers = new RecordedAnswers();
    private final String name;
    private @Nullable Deque<RecordingReader> opened;
    private @Nullable EventStream followed;
    private boolean isRead;

    private RecordedPbx(
            RecordingSource source, double speed, Consumer<String> remarks, LongSupplier nanos)
            throws IOException {
        this.source = source;
        this.speed = speed;
        this.remarks = remarks;
        this.nanos = nanos;
        this.opened = source.open();
        this.name =
                opened.stream()
                        .map(reader -> reader.header().pbx())
                        .reduce((_, newer) -> newer)
                        .orElse(source.name());
    }

    /**
     * Opens a file and those that were begun before it: {@code FILE.2}, {@code FILE.1}, {@code
     * FILE}.
     *
     * @param speed how many times as fast as it was; positive, infinite for as fast as possible
     * @param remarks told in words where a file cannot be read on
     * @throws IOException when there is none, or no recording; the message says so
     */
    public static RecordedPbx open(Path newest, double speed, Consumer<String> remarks)
            throws IOException {
        return new RecordedPbx(RecordingSource.files(newest), speed, remarks, System::nanoTime);
    }

    /**
     * Reads a recording from a pipe; it can be followed or asked, not one after the other.
     *
     * @param speed how many times as fast as it was; positive, infinite for as fast as possible
     * @param remarks told in words where it cannot be read on
     * @throws IOException when it is no recording
     */
    public static RecordedPbx read(InputStream in, double speed, Consumer<String> remarks)
            throws IOException {
        return new RecordedPbx(RecordingSource.pipe(in), speed, remarks, System::nanoTime);
    }

    /** As {@link #open}, by another clock that only goes forward. */
    static RecordedPbx open(Path newest, double speed, Consumer<String> remarks, LongSupplier nanos)
            throws IOException {
        return new RecordedPbx(RecordingSource.files(newest), speed, remarks, nanos);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isLive() {
        return false;
    }

    @Override
    public synchronized EventStream follow(EventWish wish) throws IOException {
        if (followed != null || isRead) {
            throw new IllegalStateException("a recording is followed once");
        }
        followed =
                new RecordedStream(
                        new RecordedEntries(take(), remarks),
                        this::keep,
                        new Wished(wish),
                        new Pace(speed),
                        nanos);
        return followed;
    }

    @Override
    public AmiResponse ask(AmiAction action) throws IOException {
        readUnlessFollowed();
        var answer = answers.to(action);
        if (answer.isPresent()) {
            return answer.get();
        }
        throw new AmiProblem(
                AmiProblem.Kind.DEADLINE,
                StateQuestions.isOne(action.name())
                        ? "%s was not asked before this point of the recording %s"
                                .formatted(action.name(), source.name())
                        : "%s is a recording: %s needs a PBX that runs"
                                .formatted(source.name(), action.name()));
    }

    @Override
    public synchronized void close() {
        if (followed != null) {
            followed.close();
        }
        if (opened != null) {
            new RecordedEntries(opened, remarks).close();
            opened = null;
        }
    }

    private Deque<RecordingReader> take() throws IOException {
        var readers = opened == null ? source.open() : opened;
        opened = null;
        return readers;
    }

    private synchronized void readUnlessFollowed() throws IOException {
        if (followed != null || isRead) {
            return;
        }
        isRead = true;
        try (var entries = new RecordedEntries(take(), remarks)) {
            for (var entry = entries.next(); entry.isPresent(); entry = entries.next()) {
                if (entry.get() instanceof Entry.Answer answer) {
                    keep(answer, entries.length());
                }
            }
        }
    }

    private void keep(Entry.Answer answer, int length) {
        if (!answers.put(answer.question(), answer.response(), length)) {
            remarks.accept(
                    source.name()
                            + " holds more answers than can be kept: that to "
                            + answer.question().name()
                            + " is left out");
        }
    }
}
