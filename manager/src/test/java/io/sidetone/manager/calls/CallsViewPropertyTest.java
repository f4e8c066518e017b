package io.sidetone.manager.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.manager.ami.AmiHeader;
import io.sidetone.manager.stream.ManagerEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallsViewPropertyTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_795_298_300L);

    private final CallsView view = new CallsView(() -> NOW);

    static List<String> calls() {
        return Captured.ALL;
    }

    @ParameterizedTest
    @MethodSource("calls")
    void whatIsToldTwiceCountsOnce(String name) {
        var once = new CallsView(() -> NOW);
        for (var event : Captured.events(name)) {
            once.hear(event);
            view.hear(event);
            view.hear(event);
            assertThat(view.picture()).isEqualTo(once.picture());
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void allHaveEndedWhenAllHaveHungUp(String name) {
        Captured.events(name).forEach(view::hear);

        assertThat(view.picture().calls()).isNotEmpty();
        assertThat(view.picture().live()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noOrderOfEventsHarms(long seed) {
        var random = new Random(seed);
        var events = new ArrayList<ManagerEvent>();
        Captured.ALL.forEach(name -> events.addAll(Captured.events(name)));
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(events, random);
            events.forEach(event -> view.hear(distorted(event, random)));
            assertBounded(view.picture());
        }
    }

    @Test
    void endedCallsAreForgotten() {
        IntStream.range(0, 3 * CallBook.ENDED_CALLS)
                .forEach(i -> {
                    view.hear(event("Newchannel", "1." + i, "1." + i));
                    view.hear(event("Hangup", "1." + i, "1." + i));
                });

        assertThat(view.picture().calls()).hasSize(CallBook.ENDED_CALLS);
        assertThat(view.picture().calls().getFirst().id()).isEqualTo("1.299");
    }

    @Test
    void channelsWithoutEndAreCountedAndNotKept() {
        IntStream.range(0, CallBook.CHANNELS + 5)
                .forEach(i -> view.hear(event("Newchannel", "1." + i, "1." + i)));

        assertThat(view.picture().calls()).hasSize(CallBook.CHANNELS);
        assertThat(view.picture().notShown()).isEqualTo(5);
    }

    @Test
    void aCallHasOnlySoManyLegsAndHappenings() {
        IntStream.range(0, 1000)
                .forEach(i -> {
                    view.hear(event("Newchannel", "1." + i, "1.0"));
                    view.hear(event("MusicOnHoldStart", "1.0", "1.0"));
                });

        assertBounded(view.picture());
        assertThat(view.picture().calls().getFirst().leftOut()).isPositive();
        assertThat(view.picture().calls().getFirst().first().uniqueId()).isEqualTo("1.0");
    }

    @Test
    void aNameOfAMegabyteIsCut() {
        view.hear(event("Newchannel", "1.0", "1.0", "CallerIDNum", "9".repeat(1 << 20)));

        assertThat(view.picture().calls().getFirst().from()).hasSize(200);
    }

    private static void assertBounded(CallsPicture picture) {
        assertThat(picture.calls())
                .hasSizeLessThan(CallBook.CHANNELS)
                .allSatisfy(call -> {
                    assertThat(call.legs()).isNotEmpty().hasSizeLessThanOrEqualTo(CallMemory.LEGS);
                    assertThat(call.happenings()).hasSizeLessThanOrEqualTo(CallMemory.HAPPENINGS);
                    assertThat(call.state()).isNotNull();
                    assertThat(call.length(NOW).isNegative()).isFalse();
                });
    }

    /** Sometimes a header is missing, empty, long or another's. */
    private static ManagerEvent distorted(ManagerEvent event, Random random) {
        if (random.nextInt(4) > 0) {
            return event;
        }
        var headers = new ArrayList<>(event.headers());
        int place = random.nextInt(headers.size());
        var name = headers.get(place).name();
        switch (random.nextInt(4)) {
            case 0 -> headers.remove(place);
            case 1 -> headers.set(place, new AmiHeader(name, ""));
            case 2 -> headers.set(place, new AmiHeader(name, "\u001b[2J".repeat(1000)));
            default ->
                    headers.set(
                            place,
                            new AmiHeader(
                                    name, headers.get(random.nextInt(headers.size())).value()));
        }
        return ManagerEvent.of(event.at(), headers);
    }

    private static ManagerEvent event(
            String type, String uniqueId, String linkedId, String... more) {
        var headers = new ArrayList<AmiHeader>();
        headers.add(new AmiHeader("Event", type));
        headers.add(new AmiHeader("Channel", "PJSIP/" + uniqueId));
        headers.add(new AmiHeader("Uniqueid", uniqueId));
        headers.add(new AmiHeader("Linkedid", linkedId));
        for (int i = 0; i < more.length; i += 2) {
            headers.add(new AmiHeader(more[i], more[i + 1]));
        }
        return ManagerEvent.of(NOW, headers);
    }
}
