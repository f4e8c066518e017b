package io.sidetone.lab.leak;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.asterisk.LabAsterisk;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a test leaves nothing behind in an Asterisk that it shares with tests of the same
 * moment. What bears the number of a test's house is that test's; anything else belongs to the
 * tests that ran when it began, and is held against the last of them to end.
 */
public final class LeakWatch {

    /** Asterisk tells ages in whole seconds. */
    private static final Duration VAGUE = Duration.ofMillis(1_500);

    /**
     * Calls end within milliseconds of a hang-up; a machine with four tests at once takes longer.
     */
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final Supplier<List<Leftover>> inventory;
    private final InstantSource clock;
    private final Duration patience;
    private final Map<String, Span> spans = new LinkedHashMap<>();

    /** While a test runs. */
    private static final class Span {
        final String name;
        final Instant begin;
        @Nullable Instant end;
        @Nullable Pattern house;

        Span(String name, Instant begin) {
            this.name = name;
            this.begin = begin;
        }

        boolean ranAt(Instant moment) {
            return !begin.minus(VAGUE).isAfter(moment)
                    && (end == null || !end.plus(VAGUE).isBefore(moment));
        }

        boolean owns(Leftover leftover) {
            return house != null && house.matcher(leftover.text()).find();
        }
    }

    /**
     * @param inventory what Asterisk has now
     * @param patience with what is just ending
     */
    public LeakWatch(Supplier<List<Leftover>> inventory, InstantSource clock, Duration patience) {
        this.inventory = inventory;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * For an Asterisk that nobody shares, and from which everybody has gone.
     *
     * @throws LabFailure when something is left, naming each
     */
    public static void assertNothingIsLeft(LabAsterisk asterisk) throws InterruptedException {
        InstantSource clock = InstantSource.system();
        LeakWatch watch = new LeakWatch(new Inventory(asterisk, clock)::take, clock, PATIENCE);
        watch.spans.put("all", new Span("all that was done", Instant.EPOCH));
        watch.endsCleanly("all");
    }

    /**
     * A test begins; said again, it began before.
     *
     * @param id no other test's
     * @param name for people
     */
    public synchronized void begins(String id, String name) {
        spans.computeIfAbsent(id, _ -> new Span(name, clock.instant()));
    }

    /** What bears this number is that test's. */
    public synchronized void hasHouse(String id, String number) {
        span(id).house = Pattern.compile("(?<!\\d)" + number + "(?!\\d)");
    }

    /** A test has ended, and nothing is held against it. */
    public synchronized void ends(String id) {
        span(id).end = clock.instant();
    }

    /**
     * A test has ended.
     *
     * @throws LabFailure when something of it is left, naming each
     */
    public void endsCleanly(String id) throws InterruptedException {
        ends(id);
        Instant limit = clock.instant().plus(patience);
        List<Leftover> left = leftBy(id);
        while (!left.isEmpty() && clock.instant().isBefore(limit)) {
            Thread.sleep(LOOK_EVERY);
            left = leftBy(id);
        }
        if (!left.isEmpty()) {
            throw new LabFailure(words(left));
        }
    }

    private String words(List<Leftover> left) {
        return "%d s after the test Asterisk still has:\n%s"
                .formatted(
                        patience.toSeconds(),
                        left.stream()
                                .map(each -> "  " + each + suspects(each))
                                .collect(Collectors.joining("\n")));
    }

    private synchronized String suspects(Leftover left) {
        String tests =
                candidates(left).stream().map(span -> span.name).collect(Collectors.joining(", "));
        return " (begun in " + tests + ")";
    }

    private List<Leftover> leftBy(String id) {
        List<Leftover> all = inventory.get();
        synchronized (this) {
            return all.stream().filter(each -> isHeldAgainst(span(id), each)).toList();
        }
    }

    private boolean isHeldAgainst(Span test, Leftover left) {
        List<Span> suspects = candidates(left);
        return suspects.contains(test) && suspects.stream().allMatch(span -> span.end != null);
    }

    private List<Span> candidates(Leftover left) {
        List<Span> owners = spans.values().stream().filter(span -> span.owns(left)).toList();
        return owners.isEmpty()
                ? spans.values().stream()
                        .filter(span -> left.since().map(span::ranAt).orElse(true))
                        .toList()
                : owners;
    }

    private Span span(String id) {
        Span span = spans.get(id);
        if (span == null) {
            throw new IllegalArgumentException("no such test has begun: " + id);
        }
        return span;
    }
}
