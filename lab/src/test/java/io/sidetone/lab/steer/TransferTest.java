package io.sidetone.lab.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.ari.steer.DialRequest;
import io.sidetone.ari.steer.LegNews;
import io.sidetone.ari.steer.SteeredFlow;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.phone.HousePhones;
import io.sidetone.lab.phone.PhoneHabit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever talks is transferred by a telephone: the call goes on with who stands in their place. */
@ExtendWith(OneAsterisk.class)
class TransferTest {

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final News news = new News();
    private final List<String> channels = new CopyOnWriteArrayList<>();

    @Test
    void aTelephoneThatConnectsTheCallerWithSomebodyElseLeavesThemTalking(LabHouse house) {
        house.phones().plugIn(HousePhones.OUTSIDE, PhoneHabit.answers());
        var sip = house.exchange().asterisk().ports().sip();
        var phone = house.keep(new TransferringPhone(sip, "201", house.number()));
        var steered = SteeredHouse.of(house, talking(phone.endpoint()));
        var caller = steered.call().isAnswered();
        Await.until("they talk", LIMIT, () -> !channels.isEmpty());
        phone.calls("0301111");
        phone.connectsBoth();
        var old = news.has(LegNews.Answered.class).leg().id();
        Await.until("the telephone is free", LIMIT, () -> !steered.channels().contains(old));
        Await.pause(MOMENT);
        assertThat(caller.isOver()).isFalse();
        assertThat(news.all(LegNews.Ended.class)).isEmpty();
        assertThat(house.phones().phone(HousePhones.OUTSIDE).byes()).isEmpty();
        caller.hangsUp();
        Await.until(
                "outside is told",
                LIMIT,
                () -> !house.phones().phone(HousePhones.OUTSIDE).byes().isEmpty());
        steered.awaitsSilence(LIMIT);
    }

    @Test
    void aCallerWhoIsSentOnByTheTelephoneTalksThereAndIsStillSupervised(LabHouse house) {
        var kitchen = house.phones().plugInto("kitchen", PhoneHabit.answers());
        var steered = SteeredHouse.of(house, talking(kitchen));
        var caller = steered.call().isAnswered();
        transfer(house, channelOf(kitchen));
        Await.until("kitchen is free", LIMIT, () -> ended(house));
        Await.pause(MOMENT);
        assertThat(caller.isOver()).isFalse();
        assertThat(news.all(LegNews.Ended.class)).isEmpty();
        caller.hangsUp();
        steered.awaitsSilence(LIMIT);
        assertThat(news.all(LegNews.CallerLeft.class)).hasSize(1);
    }

    @Test
    void aCallerWhoSendsTheTelephoneOnLeavesTheCallGoingOn(LabHouse house) {
        var kitchen =
                house.phones()
                        .plugInto(
                                "kitchen",
                                PhoneHabit.answers().leavingAfter(Duration.ofSeconds(5)));
        var steered = SteeredHouse.of(house, talking(kitchen));
        var caller = steered.call().isAnswered();
        Await.until("they talk", LIMIT, () -> !channels.isEmpty());
        transfer(house, caller.calledChannelName());
        caller.awaitsEnd(LIMIT);
        Await.pause(MOMENT);
        assertThat(news.all(LegNews.CallerLeft.class)).isEmpty();
        assertThat(ended(house)).isFalse();
        var ended = news.has(LegNews.Ended.class);
        assertThat(ended.cause().q850()).isEqualTo(16);
        steered.awaitsSilence(LIMIT);
    }

    /** Stays until either of the two has gone. */
    private SteeredFlow talking(String phone) {
        return call -> {
            var leg = call.dial(DialRequest.to(phone, LIMIT));
            news.awaits(call, LegNews.Answered.class);
            call.join(leg);
            channels.addAll(call.channelNames());
            news.awaits(
                    call,
                    LegNews.class,
                    each -> each instanceof LegNews.Ended || each instanceof LegNews.CallerLeft);
        };
    }

    private String channelOf(String endpoint) {
        Await.until("they talk", LIMIT, () -> !channels.isEmpty());
        return channels.stream()
                .filter(name -> name.startsWith(endpoint))
                .findFirst()
                .orElseThrow();
    }

    /** What a REFER without Replaces does, too. */
    private static void transfer(LabHouse house, String channel) {
        house.exchange()
                .asterisk()
                .ami()
                .send(
                        "BlindTransfer",
                        Map.of("Channel", channel, "Context", "lab-telephones", "Exten", "301"));
    }

    private static boolean ended(LabHouse house) {
        return !house.phones().phone("kitchen").byes().isEmpty();
    }
}
