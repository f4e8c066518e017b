package io.sidetone.lab.faults.soak;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.faults.Field;
import io.sidetone.lab.faults.calls.Arrival;
import io.sidetone.lab.faults.calls.Habit;
import io.sidetone.lab.faults.calls.Phrasebook;
import io.sidetone.lab.faults.calls.RecordingArchive;
import io.sidetone.lab.faults.calls.SpokenCall;
import io.sidetone.lab.faults.calls.Talker;
import io.sidetone.lab.mail.ReceivedMail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

/** Call after call, a few at a time, each looked at when the mail has come. */
final class CallStream {

    private static final int AT_ONCE = 8;
    private static final int FIRST_NUMBER = 5_570_000;

    private final LabHouse house;
    private final RecordingArchive archive;
    private final Phrasebook phrases;
    private final RandomGenerator habits;
    private final List<SpokenCall> unchecked = new ArrayList<>();
    private int count;
    private int delivered;

    CallStream(Field field, LabHouse house, RecordingArchive archive) {
        this.house = house;
        this.archive = archive;
        this.phrases =
                new Phrasebook(
                        field.exchange().studio(), new SplittableRandom(field.random().nextLong()));
        this.habits = new SplittableRandom(field.random().nextLong());
    }

    int count() {
        return count;
    }

    int delivered() {
        return delivered;
    }

    /** Places calls until there were so many in all, and waits for their ends. */
    void flowUntil(int all) {
        List<Future<SpokenCall>> calls = new ArrayList<>();
        try (ExecutorService lines = Executors.newFixedThreadPool(AT_ONCE)) {
            for (; count < all; count++) {
                Habit habit = Habit.any(habits);
                String number = Integer.toString(FIRST_NUMBER + count);
                calls.add(
                        lines.submit(
                                () -> Talker.call(house, phrases, number, habit, () -> false)));
            }
            for (Future<SpokenCall> call : calls) {
                unchecked.add(call.get());
            }
        } catch (ExecutionException e) {
            throw new LabFailure("a call did not go as it should: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted among calls", e);
        }
    }

    /** Compares what arrived with what was said since the last time. */
    void check() {
        Map<String, List<ReceivedMail>> mails = Arrival.byMessage(house.mail().received());
        for (SpokenCall call : unchecked) {
            List<ReceivedMail> mine =
                    call.messageId().map(id -> mails.getOrDefault(id, List.of())).orElse(List.of());
            if (mine.size() != (call.mustArrive() ? 1 : 0)) {
                throw new LabFailure(mine.size() + " mails of " + call);
            }
            for (ReceivedMail mail : mine) {
                delivered++;
                Optional<String> flaw = Arrival.flaw(mail, call, archive);
                if (flaw.isPresent()) {
                    throw new LabFailure(flaw.get());
                }
            }
            call.takes().forEach(said -> archive.forget(said.recording()));
        }
        unchecked.clear();
    }
}
