package io.sidetone.console.events;

import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.ExitStatus;
import io.sidetone.console.pbx.PbxFailure;
import io.sidetone.core.log.LogText;
import io.sidetone.manager.filter.EventFilter;
import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.EventStream;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.Pbx;
import io.sidetone.manager.stream.StreamItem;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Follows a PBX to the end of its stream, of a limit or of somebody's patience. */
final class EventRun {

    private final Console console;
    private final EventFilter filter;
    private final EventSinks sinks;
    private final Limits limits;
    private final AtomicInteger askedToStop = new AtomicInteger();
    private long events;
    private long gaps;
    private boolean wasConnected;
    private boolean isLost;
    private boolean isUndecidedTold;

    /**
     * When it ends by itself.
     *
     * @param count of events
     * @param length null for ever
     */
    record Limits(long count, @Nullable Duration length) {}

    EventRun(Console console, EventFilter filter, EventSinks sinks, Limits limits) {
        this.console = console;
        this.filter = filter;
        this.sinks = sinks;
        this.limits = limits;
    }

    /** Runs to the end; the sinks are closed then. */
    void follow(Pbx pbx, Stopping stopping) throws CommandFailed {
        try (var stream = stream(pbx)) {
            stopping.whenAsked(() -> stop(stream));
            var timer = timer(stream);
            run(stream);
            timer.interrupt();
        } catch (InterruptedIOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException("nothing here writes to anything that fails", e);
        } finally {
            sinks.close();
        }
    }

    private EventStream stream(Pbx pbx) throws CommandFailed {
        try {
            return pbx.follow(filter.wish());
        } catch (IOException e) {
            throw PbxFailure.of(e);
        }
    }

    /** {@code 12,345 events in 3.2 s, 2 gaps}. */
    String summary(Duration length) {
        return "%,d events in %s, %,d gaps".formatted(events, LogText.seconds(length), gaps);
    }

    /** What the shell is told. */
    ExitStatus status() {
        return sinks.programs().map(EventPrograms::haveFailed).orElse(false)
                ? ExitStatus.PROBLEMS
                : ExitStatus.OK;
    }

    private void run(EventStream stream) throws CommandFailed, IOException, InterruptedException {
        while (events < limits.count() && !sinks.isDeserted()) {
            var item = stream.next();
            if (item.isEmpty()) {
                return;
            }
            take(Discreet.item(item.get()));
            if (!stream.hasMore()) {
                sinks.flush();
            }
        }
        sinks.flush();
    }

    private void take(StreamItem item) throws CommandFailed, IOException {
        if (item instanceof ManagerEvent event) {
            if (!filter.accepts(event)) {
                return;
            }
            events++;
            tellUndecided();
        } else {
            talk(item);
        }
        sinks.take(item);
    }

    /** Once a change, and not where the stream itself tells it to a person. */
    private void talk(StreamItem item) {
        if (item instanceof Gap) {
            gaps++;
        }
        boolean isNews = item instanceof Lost ? !isLost : !(item instanceof Connected) || isLost;
        isLost = item instanceof Lost || (isLost && !(item instanceof Connected));
        if (isNews && !sinks.printer().tellsPeople()) {
            console.say(words(item));
        }
        wasConnected = wasConnected || item instanceof Connected;
    }

    private String words(StreamItem item) {
        return switch (item) {
            case Lost lost ->
                    "%s: %s; trying again"
                            .formatted(
                                    wasConnected ? "connection lost" : "not connected", lost.why());
            case Connected _ -> "connected again";
            case Gap gap -> EventText.words(gap);
            case ManagerEvent event -> event.type();
        };
    }

    private void tellUndecided() {
        if (!isUndecidedTold && filter.undecided() > 0) {
            isUndecidedTold = true;
            console.say(
                    "--where: a regular expression took too long on an event; such events are shown");
        }
    }

    /** The first time in good order, the second time at once. */
    private void stop(EventStream stream) {
        stream.close();
        if (askedToStop.getAndIncrement() == 0) {
            sinks.hurry();
        } else {
            sinks.stop();
        }
    }

    private Thread timer(EventStream stream) {
        return Thread.ofVirtual()
                .name("time-limit")
                .start(() -> {
                    if (limits.length() != null && passes(limits.length())) {
                        stream.close();
                    }
                });
    }

    private static boolean passes(Duration length) {
        try {
            Thread.sleep(length);
            return true;
        } catch (InterruptedException e) {
            return false; // it ended before
        }
    }
}
