package io.sidetone.console.events;

import io.sidetone.manager.stream.ManagerEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Runs a program for each event: some at once, the others wait in line, and when the line is full
 * an event gets none and is counted. The stream never waits for a program.
 */
final class EventPrograms implements AutoCloseable {

    /** At one a second more than a quarter of an hour of work. */
    static final int LINE = 1_000;

    /** Not one line for each that is left out. */
    private static final Duration TELL = Duration.ofSeconds(1);

    private final BlockingQueue<Optional<Work>> line = new ArrayBlockingQueue<>(LINE);
    private final ProgramRun run;
    private final Consumer<String> say;
    private final List<Thread> workers;
    private final Map<Integer, Long> endings = new TreeMap<>();
    private final LongSupplier nanos;
    private long told;
    private long left;
    private long leftInAll;
    private long failures;

    /** An event, and the JSON that its program reads. */
    @SuppressWarnings("ArrayRecordComponent") // written, never compared
    record Work(ManagerEvent event, byte[] json) {}

    /**
     * @param say told what the programs say and how they end
     * @param nanos a clock that only goes forward
     */
    EventPrograms(ExecPlan plan, Consumer<String> say, LongSupplier nanos) {
        this.nanos = nanos;
        this.told = nanos.getAsLong() - TELL.toNanos();
        this.run = new ProgramRun(plan, say);
        this.say = say;
        this.workers = new ArrayList<>();
        for (int i = 0; i < plan.atOnce(); i++) {
            workers.add(Thread.ofVirtual().name("exec-" + i).start(this::work));
        }
    }

    /** Takes an event; never waits. */
    void take(ManagerEvent event, byte[] json) {
        if (!line.offer(Optional.of(new Work(event, json)))) {
            left++;
        }
        if (left > 0 && nanos.getAsLong() - told > TELL.toNanos()) {
            tellLeft();
        }
    }

    /** Forgets those in line, so that {@link #close} waits for those alone that run. */
    void forgetWaiting() {
        for (var next = line.poll(); next != null; next = line.poll()) {
            left++;
        }
    }

    /** Whether one could not be run, was stopped or ended with another status than 0. */
    synchronized boolean haveFailed() {
        return failures > 0;
    }

    /** Waits for those that run and those in line; each has its limit. */
    @Override
    public void close() {
        tellLeft();
        try {
            for (int i = 0; i < workers.size(); i++) {
                line.put(Optional.empty());
            }
            for (var worker : workers) {
                worker.join();
            }
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends all that run and forgets those in line. */
    void stop() {
        line.clear();
        workers.forEach(Thread::interrupt);
    }

    /** What came of it, for people: {@code 12 programs: 10 ended with 0, 2 with 3}. */
    synchronized String summary() {
        long sum = endings.values().stream().mapToLong(Long::longValue).sum();
        var ways =
                endings.entrySet().stream()
                        .map(ending -> ending.getValue() + " " + words(ending.getKey()))
                        .collect(Collectors.joining(", "));
        return "%,d programs run%s, %,d events without one"
                .formatted(sum, ways.isEmpty() ? "" : ": " + ways, leftInAll);
    }

    private static String words(int ending) {
        return ending == ProgramRun.STOPPED ? "stopped or not run" : "ended with " + ending;
    }

    private void tellLeft() {
        if (left > 0) {
            say.accept("--exec: no program was run for %,d events".formatted(left));
            told = nanos.getAsLong();
            leftInAll += left;
            left = 0;
        }
    }

    private void work() {
        try {
            for (var next = line.take(); next.isPresent(); next = line.take()) {
                count(run.on(next.get()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void count(int ending) {
        endings.merge(ending, 1L, Long::sum);
        failures += ending == 0 ? 0 : 1;
    }
}
