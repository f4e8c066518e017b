package io.sidetone.manager.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.manager.ami.AmiHeader;
import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.StreamItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventQueueTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static ManagerEvent event(int number) {
        return ManagerEvent.of(
                NOON.plusSeconds(number), List.of(new AmiHeader("Event", "E" + number)));
    }

    private static List<StreamItem> drained(EventQueue queue, int items)
            throws InterruptedException {
        var all = new ArrayList<StreamItem>();
        for (int i = 0; i < items; i++) {
            all.add(queue.next().orElseThrow());
        }
        return all;
    }

    @Test
    void theOlderHalfMakesRoomAndOneGapSaysHowManyWent() throws InterruptedException {
        var queue = new EventQueue(10, 1_000_000, Duration.ZERO);
        for (int i = 0; i < 11; i++) {
            queue.add(event(i));
        }

        var items = drained(queue, 6);
        assertThat(items.getFirst())
                .isEqualTo(new Gap(NOON.plusSeconds(6), NOON, Gap.Reason.SLOW_READER, 6));
        assertThat(items.stream().skip(1).map(item -> ((ManagerEvent) item).type()))
                .containsExactly("E6", "E7", "E8", "E9", "E10");
    }

    @Test
    void whateverIsDroppedIsCountedOnceAndInPlace() throws InterruptedException {
        var queue = new EventQueue(100, 1_000_000, Duration.ZERO);
        long told = 0;
        int expected = 0;
        for (int round = 0; round < 50; round++) {
            for (int i = 0; i < 1_000; i++) {
                queue.add(event(round * 1_000 + i));
            }
            for (int i = 0; i < 30; i++) {
                switch (queue.next().orElseThrow()) {
                    case Gap gap -> {
                        told += gap.dropped();
                        expected += (int) gap.dropped();
                    }
                    case ManagerEvent event -> assertThat(event.type()).isEqualTo("E" + expected++);
                    default -> throw new AssertionError("nothing else was added");
                }
            }
        }
        assertThat(told).isPositive();
        assertThat(expected).isLessThanOrEqualTo(50_000);
    }

    @Test
    void bytesAreALimitToo() {
        var queue = new EventQueue(1_000_000, 20_000, Duration.ZERO);
        for (int i = 0; i < 10_000; i++) {
            queue.add(event(i));
            assertThat(queue.bytes()).isLessThanOrEqualTo(20_000);
        }
    }

    @Test
    void ofConnectionsInTheDroppedHalfTheLastWordIsKept() throws InterruptedException {
        var queue = new EventQueue(4, 1_000_000, Duration.ZERO);
        var back = new Connected(NOON.plusSeconds(3), "11.0.0");
        queue.add(event(0));
        queue.add(new Lost(NOON.plusSeconds(1), "gone"));
        queue.add(new Gap(NOON.plusSeconds(3), NOON.plusSeconds(1), Gap.Reason.DISCONNECTED, 0));
        queue.add(back);
        queue.add(event(4));
        queue.add(event(5));
        queue.add(event(6));

        var items = drained(queue, 3);
        assertThat(items.get(0))
                .isInstanceOfSatisfying(
                        Gap.class,
                        gap -> {
                            assertThat(gap.reason()).isEqualTo(Gap.Reason.SLOW_READER);
                            assertThat(gap.from()).isEqualTo(NOON);
                        });
        assertThat(items).contains(back);
    }

    @Test
    void flappingWhileNobodyReadsStaysBounded() {
        var queue = new EventQueue(100, 1_000_000, Duration.ZERO);
        for (int i = 0; i < 100_000; i++) {
            queue.add(new Lost(NOON, "gone"));
            queue.add(new Connected(NOON, "11.0.0"));
        }
        assertThat(queue.bytes()).isLessThan(100_000);
    }

    @Test
    void afterTheEndThereIsNothing() throws InterruptedException {
        var queue = new EventQueue(4, 1_000_000, Duration.ZERO);
        queue.add(event(1));
        queue.close();
        queue.add(event(2));

        assertThat(queue.next()).isEmpty();
    }

    @Test
    void aReaderThatGoesOnIsWaitedFor() throws InterruptedException {
        var queue = new EventQueue(600, 1_000_000, Duration.ofMinutes(1));
        var adding =
                Thread.ofVirtual()
                        .start(() -> IntStream.range(0, 20_000).forEach(i -> queue.add(event(i))));

        assertThat(drained(queue, 20_000)).doesNotHaveAnyElementsOfTypes(Gap.class);
        adding.join();
    }

    @Test
    void oneThatStandsStillHoldsNobodyUp() throws InterruptedException {
        var queue = new EventQueue(600, 1_000_000, Duration.ofMillis(1));
        for (int i = 0; i < 20_000; i++) {
            queue.add(event(i));
        }

        assertThat(queue.next().orElseThrow()).isInstanceOf(Gap.class);
    }

    @Test
    void whoWaitsForItIsLetGoWhenItEnds() throws InterruptedException {
        var queue = new EventQueue(600, 1_000_000, Duration.ofMinutes(1));
        var adding =
                Thread.ofVirtual()
                        .start(() -> IntStream.range(0, 20_000).forEach(i -> queue.add(event(i))));
        queue.close();

        assertThat(adding.join(Duration.ofSeconds(30))).isTrue();
    }
}
