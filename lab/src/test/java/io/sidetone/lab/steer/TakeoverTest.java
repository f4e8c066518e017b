package io.sidetone.lab.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.ari.steer.DialRequest;
import io.sidetone.ari.steer.LegNews;
import io.sidetone.ari.steer.SteeredFlow;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.phone.PhoneHabit;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sidetone is stopped or killed while people ring and talk, and comes back. */
@ExtendWith(OneAsterisk.class)
class TakeoverTest {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    /** The issue's: nothing is left over so long after the return. */
    private static final Duration RETURN_LIMIT = Duration.ofSeconds(10);

    /** The issue's: when one ends, the other does, in seconds. */
    private static final double WITHIN_A_SECOND = 1.0;

    private static final Duration ABSENCE = Duration.ofSeconds(1);

    private final News news = new News();
    private final AtomicBoolean joined = new AtomicBoolean();
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void whoeverTalksTalksOnThroughAKillAndACallerWhoLeavesEndsTheOther(LabHouse house) {
        var kitchen = house.phones().plugInto("kitchen", PhoneHabit.answers());
        var steered = SteeredHouse.of(house, talking(kitchen));
        var caller = steered.call().isAnswered();
        house.phones().isPickedUp("kitchen");
        Await.until("they talk", LIMIT, joined::get);
        steered.killAndComeBack(ABSENCE);
        staysForAWhile(house, caller);
        double gone = System.currentTimeMillis() / 1000.0;
        caller.hangsUp();
        Await.until("kitchen is told", LIMIT, () -> ended(house));
        assertThat(house.phones().phone("kitchen").byes().getFirst().at() - gone)
                .isLessThan(WITHIN_A_SECOND);
        steered.awaitsSilence(RETURN_LIMIT);
    }

    @Test
    void whoeverTalksTalksOnThroughAStopAndALegThatLeavesEndsTheCaller(LabHouse house) {
        var kitchen =
                house.phones()
                        .plugInto(
                                "kitchen",
                                PhoneHabit.answers().leavingAfter(Duration.ofSeconds(10)));
        var steered = SteeredHouse.of(house, talking(kitchen));
        var caller = steered.call().isAnswered();
        house.phones().isPickedUp("kitchen");
        Await.until("they talk", LIMIT, joined::get);
        steered.restart();
        staysForAWhile(house, caller);
        caller.awaitsEnd(LIMIT);
        steered.awaitsSilence(RETURN_LIMIT);
    }

    @Test
    void whatRangIsEndedAndTheCallerGoesOnInTheDialplan(LabHouse house) {
        var kitchen = house.phones().plugInto("kitchen", PhoneHabit.rings());
        var steered = SteeredHouse.of(house, talking(kitchen));
        var caller = steered.call();
        house.phones().ring("kitchen");
        steered.killAndComeBack(ABSENCE);
        caller.awaitsEnd(RETURN_LIMIT);
        Await.until(
                "kitchen is cancelled",
                RETURN_LIMIT,
                () -> !house.phones().phone("kitchen").cancels().isEmpty());
        steered.awaitsSilence(RETURN_LIMIT);
    }

    @Test
    void anotherCallBesideATakenOverOneWorks(LabHouse house) {
        var kitchen = house.phones().plugInto("kitchen", PhoneHabit.answers());
        var steered = SteeredHouse.of(house, talking(kitchen));
        var first = steered.call().isAnswered();
        house.phones().isPickedUp("kitchen");
        Await.until("they talk", LIMIT, joined::get);
        steered.killAndComeBack(ABSENCE);
        callUntilTaken(steered).isAnswered().hangsUp();
        staysForAWhile(first);
        first.hangsUp();
        steered.awaitsSilence(RETURN_LIMIT);
    }

    /** The application is known all the time; when it takes calls again, only a call can tell. */
    private LabCaller callUntilTaken(SteeredHouse steered) {
        while (true) {
            int before = begun.get();
            var caller = steered.call();
            Await.until("taken or not", LIMIT, () -> begun.get() > before || caller.isOver());
            if (begun.get() > before) {
                return caller;
            }
        }
    }

    private SteeredFlow talking(String phone) {
        return call -> {
            begun.incrementAndGet();
            var leg = call.dial(DialRequest.to(phone, LIMIT));
            news.awaits(call, LegNews.Answered.class);
            call.join(leg);
            joined.set(true);
            news.awaitsCallersEnd(call);
        };
    }

    private static void staysForAWhile(LabHouse house, LabCaller caller) {
        staysForAWhile(caller);
        assertThat(ended(house)).isFalse();
    }

    private static void staysForAWhile(LabCaller caller) {
        Await.pause(Duration.ofSeconds(2));
        assertThat(caller.isOver()).isFalse();
    }

    private static boolean ended(LabHouse house) {
        return !house.phones().phone("kitchen").byes().isEmpty();
    }
}
