package io.sidetone.lab.faults.kill;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.faults.calls.Habit;
import io.sidetone.lab.faults.calls.Phrasebook;
import io.sidetone.lab.faults.calls.SpokenCall;
import io.sidetone.lab.faults.calls.Talker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** People who call one after the other, whenever there is somebody to answer. */
final class Household {

    private static final Duration ANSWERING = Duration.ofMinutes(1);
    private static final Duration LAST_CALL = Duration.ofMinutes(1);

    private final LabHouse house;
    private final Phrasebook phrases;
    private final PowerSwitch power;
    private final AtomicInteger numbers = new AtomicInteger(5_550_000);
    private final List<SpokenCall> calls = new CopyOnWriteArrayList<>();
    private final List<LabFailure> failures = new CopyOnWriteArrayList<>();
    private final List<Thread> people = new ArrayList<>();
    private volatile boolean over;

    Household(LabHouse house, Phrasebook phrases, PowerSwitch power) {
        this.house = house;
        this.phrases = phrases;
        this.power = power;
    }

    /** Lets so many people call. */
    void begin(int count, RandomGenerator random) {
        for (int i = 0; i < count; i++) {
            // Each with a chance of their own, so that one seed means the same habits again.
            RandomGenerator own = new SplittableRandom(random.nextLong());
            people.add(Thread.ofVirtual().name("person-" + i).start(() -> live(own)));
        }
    }

    /** The calls that are over. */
    List<SpokenCall> calls() {
        return List.copyOf(calls);
    }

    /** Fails when the lab itself did. */
    void check() {
        if (!failures.isEmpty()) {
            LabFailure first = failures.getFirst();
            throw new LabFailure(
                    "a caller could not call: %s (%s)"
                            .formatted(first.getMessage(), first.getCause()),
                    first);
        }
    }

    /** Lets everybody finish the call they are in. */
    void end() {
        over = true;
        try {
            for (Thread person : people) {
                if (!person.join(LAST_CALL)) {
                    throw new LabFailure(person.getName() + " does not hang up");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted while people talk", e);
        }
        check();
    }

    private void live(RandomGenerator random) {
        try {
            while (!over) {
                Await.until("a daemon that answers", ANSWERING, () -> power.isOn() || over);
                if (!over) {
                    Habit own = Habit.any(random);
                    calls.add(call(power.wanted().orElse(own)));
                }
            }
        } catch (LabFailure failure) {
            failures.add(failure);
        }
    }

    private SpokenCall call(Habit habit) {
        int round = power.round();
        return Talker.call(
                house,
                phrases,
                Integer.toString(numbers.getAndIncrement()),
                habit,
                () -> !power.isOn() || power.round() != round);
    }
}
