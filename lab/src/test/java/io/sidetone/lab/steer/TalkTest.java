package io.sidetone.lab.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.ari.steer.DialRequest;
import io.sidetone.ari.steer.LegEnd;
import io.sidetone.ari.steer.LegNews;
import io.sidetone.core.call.Dtmf;
import io.sidetone.core.call.DtmfSet;
import io.sidetone.core.prompt.Prompt;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.phone.PhoneHabit;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A caller and a leg talk, and stop. */
@ExtendWith(OneAsterisk.class)
class TalkTest {

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final News news = new News();

    @Test
    void aCallerWhoHangsUpEndsTheLegWithinASecond(LabHouse house) {
        var kitchen = house.phones().plugInto("kitchen", PhoneHabit.answers());
        var steered =
                SteeredHouse.of(
                        house,
                        call -> {
                            call.join(call.dial(DialRequest.to(kitchen, LIMIT)));
                            news.awaits(call, LegNews.Answered.class);
                            // A flow that sleeps on news is not needed for it.
                            Await.until("the leg has ended", LIMIT, () -> ended(house, "kitchen"));
                        });
        var caller = steered.call().isAnswered();
        house.phones().isPickedUp("kitchen");
        long gone = System.currentTimeMillis();
        caller.hangsUp();
        Await.until("kitchen is told", LIMIT, () -> ended(house, "kitchen"));
        assertThat(house.phones().phone("kitchen").byes().getFirst().at() * 1000 - gone)
                .isLessThan(SECOND.toMillis());
        steered.awaitsSilence(LIMIT);
    }

    @Test
    void aLegThatHangsUpIsToldAndTheCallerGoesOnInTheDialplan(LabHouse house) {
        var kitchen = house.phones().plugInto("kitchen", PhoneHabit.answers().leavingAfter(SECOND));
        var steered =
                SteeredHouse.of(
                        house,
                        call -> {
                            var leg = call.dial(DialRequest.to(kitchen, LIMIT));
                            news.awaits(call, LegNews.Answered.class);
                            call.join(leg);
                            news.awaits(call, LegNews.Ended.class);
                            call.caller().setVariable("SIDETONE_RESULT", "done");
                        });
        var caller = steered.call().isAnswered();
        var ended = news.has(LegNews.Ended.class);
        assertThat(ended.cause().q850()).isEqualTo(16);
        caller.awaitsEnd(LIMIT);
        assertThat(caller.variable("LAB_SEEN")).hasValue("done");
        steered.awaitsSilence(LIMIT);
    }

    @Test
    void aFlowThatReturnsLetsThemTalkOnAndTheCallerGoesOnAfterwards(LabHouse house) {
        var kitchen =
                house.phones()
                        .plugInto(
                                "kitchen",
                                PhoneHabit.answers().leavingAfter(SECOND.multipliedBy(5)));
        var returned = new AtomicBoolean();
        var steered =
                SteeredHouse.of(
                        house,
                        call -> {
                            var leg = call.dial(DialRequest.to(kitchen, LIMIT));
                            news.awaits(call, LegNews.Answered.class);
                            call.join(leg);
                            call.caller().setVariable("SIDETONE_RESULT", "talked");
                            returned.set(true);
                        });
        var caller = steered.call().isAnswered();
        Await.until("the flow has returned", LIMIT, returned::get);
        assertThat(caller.waits(SECOND).isOver()).isFalse();
        caller.awaitsEnd(LIMIT);
        assertThat(ended(house, "kitchen")).as("it has left by itself").isFalse();
        assertThat(caller.variable("LAB_SEEN")).hasValue("talked");
        steered.awaitsSilence(LIMIT);
    }

    @Test
    void ofTwoWhoAnswerInTheSameMomentOneHasTheCaller(LabHouse house) {
        var kitchen = house.phones().plugInto("kitchen", PhoneHabit.answers());
        var hall = house.phones().plugInto("hall", PhoneHabit.answers());
        var steered =
                SteeredHouse.of(
                        house,
                        call -> {
                            call.dial(DialRequest.to(kitchen, LIMIT));
                            call.dial(DialRequest.to(hall, LIMIT));
                            var first = news.awaits(call, LegNews.Answered.class).leg();
                            call.join(first);
                            var second = news.awaits(call, LegNews.Answered.class).leg();
                            call.end(second, LegEnd.ANSWERED_ELSEWHERE);
                            news.awaits(call, LegNews.Ended.class, News.of(second));
                            news.awaitsCallersEnd(call);
                        });
        var caller = steered.call().isAnswered();
        news.has(LegNews.Ended.class);
        assertThat(ended(house, "kitchen") ^ ended(house, "hall")).isTrue();
        caller.hangsUp();
        Await.until("both are told", LIMIT, () -> ended(house, "kitchen") && ended(house, "hall"));
        steered.awaitsSilence(LIMIT);
    }

    @Test
    void aCallerWhoHoldsTheLegAndTakesItBackEndsNothing(LabHouse house) {
        var kitchen = house.phones().plugInto("kitchen", PhoneHabit.answers().echoing());
        var steered =
                SteeredHouse.of(
                        house,
                        call -> {
                            call.join(call.dial(DialRequest.to(kitchen, LIMIT)));
                            news.awaits(call, LegNews.Answered.class);
                            news.awaitsCallersEnd(call);
                        });
        var sip = house.exchange().asterisk().ports().sip();
        var caller = house.keep(new TransferringPhone(sip, "202", house.number()));
        caller.callsThroughSidetone("0301111");
        caller.hears("SIP/2.0 200 OK");
        caller.changes("sendonly");
        Await.pause(SECOND);
        caller.changes("sendrecv");
        Await.pause(SECOND);
        assertThat(news.kinds()).doesNotContain("Ended", "CallerLeft");
        assertThat(ended(house, "kitchen")).isFalse();
        caller.close();
        Await.until("kitchen is told", LIMIT, () -> ended(house, "kitchen"));
        steered.awaitsSilence(LIMIT);
    }

    @Test
    void whoeverAnswersHearsAPromptAndPressesAKey(LabHouse house) {
        var kitchen = house.phones().plugInto("kitchen", PhoneHabit.answersAndPresses("5"));
        var pressed = new AtomicReference<Optional<Dtmf>>(Optional.empty());
        var steered =
                SteeredHouse.of(
                        house,
                        call -> {
                            var leg = call.dial(DialRequest.to(kitchen, LIMIT));
                            news.awaits(call, LegNews.Answered.class);
                            pressed.set(
                                    leg.call()
                                            .ask(
                                                    Prompt.phrase("demo-congrats"),
                                                    new DtmfSet("5"),
                                                    Duration.ofSeconds(5)));
                            news.awaits(call, LegNews.Key.class);
                            call.join(leg);
                            news.awaitsCallersEnd(call);
                        });
        var caller = steered.call();
        assertThat(news.has(LegNews.Key.class).key()).isEqualTo(new Dtmf('5'));
        assertThat(pressed.get()).hasValue(new Dtmf('5'));
        caller.isAnswered().presses("7").waits(SECOND).hangsUp();
        assertThat(news.has(LegNews.CallerKey.class).key()).isEqualTo(new Dtmf('7'));
        steered.awaitsSilence(LIMIT);
    }

    @Test
    void anotherLegTakesThePlaceOfTheOneBefore(LabHouse house) {
        var kitchen = house.phones().plugInto("kitchen", PhoneHabit.answers());
        var hall = house.phones().plugInto("hall", PhoneHabit.answers());
        var steered =
                SteeredHouse.of(
                        house,
                        call -> {
                            call.join(call.dial(DialRequest.to(kitchen, LIMIT)));
                            news.awaits(call, LegNews.Answered.class);
                            var other = call.dial(DialRequest.to(hall, LIMIT));
                            news.awaits(call, LegNews.Answered.class);
                            call.join(other);
                            news.awaits(call, LegNews.Ended.class);
                            news.awaitsCallersEnd(call);
                        });
        var caller = steered.call().isAnswered();
        Await.until("kitchen is told", LIMIT, () -> ended(house, "kitchen"));
        assertThat(ended(house, "hall")).isFalse();
        caller.hangsUp();
        Await.until("hall is told", LIMIT, () -> ended(house, "hall"));
        steered.awaitsSilence(LIMIT);
    }

    private static boolean ended(LabHouse house, String name) {
        return !house.phones().phone(name).byes().isEmpty();
    }
}
