package io.sidetone.core.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.number.PartyNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DialledNumbersTest {

    private static final Instant NOW = Instant.parse("2026-11-21T18:04:00Z");
    private static final PartyNumber EMERGENCY = new EmergencyNumber("112");

    private final List<PartyNumber> heard = new ArrayList<>();

    @Test
    void everyListenerIsTold() {
        var numbers = new DialledNumbers(Runnable::run);
        numbers.listen((number, _) -> heard.add(number));
        numbers.listen((number, _) -> heard.add(number));

        numbers.dialled(EMERGENCY, NOW);

        assertThat(heard).containsExactly(EMERGENCY, EMERGENCY);
    }

    @Test
    void aListenerThatFailsHarmsNobody() {
        var numbers = new DialledNumbers(Runnable::run);
        numbers.listen((_, _) -> {
            throw new IllegalStateException("the store is full");
        });
        numbers.listen((number, _) -> heard.add(number));

        numbers.dialled(EMERGENCY, NOW);

        assertThat(heard).containsExactly(EMERGENCY);
    }

    @Test
    void whoeverCallsDoesNotWaitForAListenerThatHangs() throws Exception {
        var numbers = DialledNumbers.onThreads();
        var hanging = new CountDownLatch(1);
        var told = new LinkedBlockingQueue<Instant>();
        numbers.listen((_, at) -> {
            await(hanging);
            told.add(at);
        });

        numbers.dialled(EMERGENCY, NOW);

        assertThat(told).isEmpty();
        hanging.countDown();
        assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo(NOW);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
