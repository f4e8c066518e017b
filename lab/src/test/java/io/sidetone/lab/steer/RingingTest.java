package io.sidetone.lab.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.ari.steer.DialRequest;
import io.sidetone.ari.steer.LegEnd;
import io.sidetone.ari.steer.LegNews;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallerId;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.phone.PhoneHabit;
import io.sidetone.lab.phone.SipMessage;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Legs ring on real telephones, and end. */
@ExtendWith(OneAsterisk.class)
class RingingTest {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    /** The issue's: all legs of a caller who has gone are cancelled within this. */
    private static final Duration CANCEL_LIMIT = Duration.ofMillis(500);

    private final News news = new News();

    @Test
    void theFirstToAnswerIsJoinedAndTheOtherIsToldThatSomebodyElseWas(LabHouse house) {
        var kitchen = house.phones().plugInto("kitchen", PhoneHabit.answers());
        var hall = house.phones().plugInto("hall", PhoneHabit.rings());
        var steered =
                SteeredHouse.of(
                        house,
                        call -> {
                            call.dial(DialRequest.to(kitchen, LIMIT));
                            var other = call.dial(DialRequest.to(hall, LIMIT));
                            var answered = news.awaits(call, LegNews.Answered.class);
                            call.end(other, LegEnd.ANSWERED_ELSEWHERE);
                            call.join(answered.leg());
                            news.awaitsCallersEnd(call);
                        });
        var caller = steered.call().isAnswered();
        house.phones().isPickedUp("kitchen");
        Await.until("hall is cancelled", LIMIT, () -> cancelled(house, "hall"));
        assertThat(house.phones().phone("hall").cancels().getFirst().header("Reason"))
                .contains("cause=200");
        caller.hangsUp();
        Await.until("kitchen is told", LIMIT, () -> hungUp(house, "kitchen"));
        steered.awaitsSilence(LIMIT);
    }

    @Test
    void aRedirectionIsToldAndNotFollowed(LabHouse house) {
        var kitchen =
                house.phones()
                        .plugInto(
                                "kitchen",
                                PhoneHabit.redirects("302 Moved Temporarily", "sip:999@127.0.0.1"));
        var hall = house.phones().plugInto("hall", PhoneHabit.rings());
        var steered =
                SteeredHouse.of(
                        house,
                        call -> {
                            call.dial(DialRequest.to(kitchen, LIMIT));
                            call.dial(DialRequest.to(hall, LIMIT));
                            news.awaitsCallersEnd(call);
                        });
        var caller = steered.call();
        var redirected = news.has(LegNews.Redirected.class);
        assertThat(redirected.to()).isEqualTo("999");
        assertThat(redirected.leg().hasEnded()).isTrue();
        assertThat(redirected.cause().sip()).hasValue(302);
        house.phones().ring("hall");
        assertThat(house.phones().phone("hall").cancels()).isEmpty();
        caller.hangsUp();
        steered.awaitsSilence(LIMIT);
        assertThat(news.all(LegNews.Ended.class)).isEmpty();
    }

    @Test
    void whatATelephoneRefusesWithIsTold(LabHouse house) {
        var kitchen = house.phones().plugInto("kitchen", PhoneHabit.refuses("486 Busy Here"));
        var steered =
                SteeredHouse.of(
                        house,
                        call -> {
                            call.dial(DialRequest.to(kitchen, LIMIT));
                            news.awaits(call, LegNews.Ended.class);
                        });
        var caller = steered.call();
        var ended = news.has(LegNews.Ended.class);
        assertThat(ended.cause().sip()).hasValue(486);
        assertThat(ended.cause().q850()).isEqualTo(17);
        caller.awaitsEnd(LIMIT);
        steered.awaitsSilence(LIMIT);
    }

    @Test
    void nobodyAnswersWithinTheLimit(LabHouse house) {
        var kitchen = house.phones().plugInto("kitchen", PhoneHabit.rings());
        var limit = Duration.ofSeconds(2);
        var steered =
                SteeredHouse.of(
                        house,
                        call -> {
                            call.dial(DialRequest.to(kitchen, limit));
                            news.awaits(call, LegNews.Ended.class);
                        });
        var caller = steered.call();
        var ended = news.has(LegNews.Ended.class);
        Await.until("kitchen is cancelled", LIMIT, () -> cancelled(house, "kitchen"));
        var kitchens = house.phones().phone("kitchen");
        assertThat(ended.leg().hasEnded()).isTrue();
        // As the telephone sees it; far less than a telephone rings by itself.
        assertThat(kitchens.cancels().getFirst().at() - kitchens.rings().getFirst().at())
                .isBetween(limit.toMillis() / 1000.0 - 0.5, limit.toSeconds() + 5.0);
        caller.awaitsEnd(LIMIT);
    }

    @Test
    void aCallerWhoGoesWhileItRingsTakesAllLegsAlong(LabHouse house) {
        var kitchen = house.phones().plugInto("kitchen", PhoneHabit.rings());
        var hall = house.phones().plugInto("hall", PhoneHabit.rings());
        var steered =
                SteeredHouse.of(
                        house,
                        call -> {
                            call.dial(DialRequest.to(kitchen, LIMIT));
                            call.dial(DialRequest.to(hall, LIMIT));
                            news.awaits(call, LegNews.CallerLeft.class);
                            // Busy with something else; the legs end all the same.
                            news.awaits(call, LegNews.Ended.class);
                            news.awaits(call, LegNews.Ended.class);
                        });
        var caller = steered.call();
        house.phones().ring("kitchen", "hall");
        long gone = System.currentTimeMillis();
        caller.hangsUp();
        for (var name : new String[] {"kitchen", "hall"}) {
            Await.until(name + " is cancelled", LIMIT, () -> cancelled(house, name));
            SipMessage cancel = house.phones().phone(name).cancels().getFirst();
            assertThat(cancel.at() * 1000 - gone).isLessThan(CANCEL_LIMIT.toMillis());
            assertThat(cancel.header("Reason")).doesNotContain("cause=200");
        }
        steered.awaitsSilence(LIMIT);
    }

    @Test
    void aTelephoneShowsWhoItIsTold(LabHouse house) {
        var kitchen = house.phones().plugInto("kitchen", PhoneHabit.rings());
        var hall = house.phones().plugInto("hall", PhoneHabit.rings());
        var steered =
                SteeredHouse.of(
                        house,
                        call -> {
                            call.dial(
                                    new DialRequest(
                                            kitchen,
                                            Optional.of(new CallerId("4711", "Front door")),
                                            LIMIT,
                                            Map.of(
                                                    "PJSIP_HEADER(add,Alert-Info)",
                                                    "<http://127.0.0.1/chime>")));
                            call.dial(DialRequest.to(hall, LIMIT));
                            news.awaitsCallersEnd(call);
                        });
        var caller = steered.call();
        house.phones().ring("kitchen", "hall");
        var labelled = house.phones().phone("kitchen").rings().getFirst();
        assertThat(labelled.header("From")).startsWith("\"Front door\" <sip:4711@");
        assertThat(labelled.header("Alert-Info")).isEqualTo("<http://127.0.0.1/chime>");
        var plain = house.phones().phone("hall").rings().getFirst();
        assertThat(plain.header("From")).startsWith("\"Anna\" <sip:0301234@");
        caller.hangsUp();
    }

    @Test
    void everyTelephoneOfAnEndpointIsFound(LabHouse house) {
        var kitchen = house.phones().plugInto("kitchen", PhoneHabit.rings(), PhoneHabit.rings());
        var found = new CopyOnWriteArrayList<String>();
        var steered =
                SteeredHouse.of(
                        house,
                        call -> {
                            found.addAll(call.contacts(kitchen));
                            for (var each : found) {
                                call.dial(DialRequest.to(each, LIMIT));
                            }
                            assertThat(call.contacts("Local/1@x")).containsExactly("Local/1@x");
                            assertThat(call.channelNames()).contains(call.channelName());
                            news.awaitsCallersEnd(call);
                        });
        var caller = steered.call();
        house.phones().ring("kitchen", "kitchen-2");
        assertThat(found).hasSize(2).allMatch(each -> each.startsWith(kitchen + "/sip:"));
        caller.hangsUp();
        steered.awaitsSilence(LIMIT);
    }

    @Test
    void whatCannotBeDialledEndsAtOnce(LabHouse house) {
        var took = new AtomicLong();
        var steered =
                SteeredHouse.of(
                        house,
                        call -> {
                            long begun = System.nanoTime();
                            call.dial(DialRequest.to("PJSIP/nobody", LIMIT));
                            call.dial(DialRequest.to("Pear/tree", LIMIT));
                            call.dial(DialRequest.to("Local/nowhere@lab-nowhere", LIMIT));
                            for (int i = 0; i < 3; i++) {
                                news.awaits(call, LegNews.Ended.class);
                            }
                            took.set(System.nanoTime() - begun);
                        });
        steered.call().awaitsEnd(LIMIT);
        assertThat(news.all(LegNews.Ended.class)).hasSize(3);
        assertThat(Duration.ofNanos(took.get())).isLessThan(LIMIT);
        steered.awaitsSilence(LIMIT);
    }

    @Test
    void aFlowThatFailsLeavesNothingBehind(LabHouse house) {
        var kitchen = house.phones().plugInto("kitchen", PhoneHabit.rings());
        var steered =
                SteeredHouse.of(
                        house,
                        call -> {
                            call.dial(DialRequest.to(kitchen, LIMIT));
                            news.awaits(call, LegNews.Ringing.class);
                            throw new CallEnded(CallEnded.Reason.PROTOCOL, "a fault");
                        });
        var caller = steered.call();
        Await.until("kitchen is cancelled", LIMIT, () -> cancelled(house, "kitchen"));
        caller.awaitsEnd(LIMIT);
        steered.awaitsSilence(LIMIT);
    }

    private static boolean cancelled(LabHouse house, String name) {
        return !house.phones().phone(name).cancels().isEmpty();
    }

    private static boolean hungUp(LabHouse house, String name) {
        return !house.phones().phone(name).byes().isEmpty();
    }
}
