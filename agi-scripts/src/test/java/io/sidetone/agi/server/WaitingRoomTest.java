package io.sidetone.agi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingRoomTest {

    private final AtomicLong now = new AtomicLong();
    private final Socket first = new Socket();
    private final Socket second = new Socket();
    private final Socket third = new Socket();

    @Test
    void whoHasWaitedLongestGoesWhenItIsFull() {
        var room = new WaitingRoom(2, now::get);

        assertThat(room.enter(first)).isEmpty();
        assertThat(room.enter(second)).isEmpty();
        assertThat(room.enter(third)).containsExactly(first);
        assertThat(room.leave(first)).isFalse();
        assertThat(room.leave(second)).isTrue();
        assertThat(room.enter(first)).isEmpty();
    }

    @Test
    void aQuarterMayBeShownOutAtOnce() {
        var room = new WaitingRoom(5, now::get);
        var sockets = List.of(first, second, third, new Socket(), new Socket());
        sockets.forEach(room::enter);
        assertThat(room.oldestQuarter()).isEmpty();
        now.addAndGet(Duration.ofMillis(10).toNanos());

        assertThat(room.oldestQuarter()).containsExactly(first, second);
        assertThat(room.oldestQuarter()).containsExactly(third);
        assertThat(room.clear()).hasSize(2);
        assertThat(room.oldestQuarter()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1024, 256", "524288, 8192", "2, 1"})
    void itTakesAQuarterOfTheDescriptorsAtMost(String openFiles, int places) {
        var limits =
                """
                Limit                     Soft Limit           Hard Limit           Units
                Max open files            %-20s 524288               files
                """
                        .formatted(openFiles);

        assertThat(WaitingRoom.placesFor(limits)).isEqualTo(places);
    }

    @Test
    void whereNobodyTellsTheLimitItIsAsLargeAsItGets() {
        assertThat(WaitingRoom.placesFor("")).isEqualTo(WaitingRoom.MOST);
        assertThat(WaitingRoom.placesFor("Max open files            unlimited  unlimited files"))
                .isEqualTo(WaitingRoom.MOST);
    }
}
