package io.sidetone.lab.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.ari.steer.DialRequest;
import io.sidetone.ari.steer.LegNews;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.audio.Hearing;
import io.sidetone.lab.audio.MuLaw;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.phone.PhoneHabit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a leg has to say before it answers. */
@ExtendWith(OneAsterisk.class)
class EarlyMediaTest {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    /** A busy machine takes its time to join the two, and what is said meanwhile is lost. */
    private static final Duration SILENCE_FIRST = Duration.ofSeconds(2);

    /** One piece may have a seam in it. */
    private static final double MOST = 0.8;

    private final News news = new News();

    @Test
    void theCallerHearsWhatTheNetworkSaysBeforeItRefuses(LabHouse house) throws IOException {
        var said =
                house.exchange().studio().speak("the number that you have dialled is not in use");
        var refuses =
                new PhoneHabit.Refuses(
                        true,
                        SILENCE_FIRST.plus(said.pcm().length()).plusMillis(500),
                        "404 Not Found",
                        "");
        var provider =
                house.phones()
                        .plugInto("provider", new PhoneHabit.Announces(file(house, said), refuses));
        var steered =
                SteeredHouse.of(
                        house,
                        call -> {
                            call.caller().answer();
                            call.join(call.dial(DialRequest.to(provider, LIMIT)));
                            news.awaits(call, LegNews.Ended.class);
                        });
        var caller = steered.call().isAnswered();
        assertThat(news.has(LegNews.Ended.class).cause().sip()).hasValue(404);
        assertThat(news.all(LegNews.Progress.class)).hasSize(1);
        caller.awaitsEnd(LIMIT);
        assertThat(new Hearing(caller.heard()).shareOf(said.pcm())).isGreaterThan(MOST);
    }

    @Test
    void aCallerWhoIsNotAnsweredIsToldToListenAndAnsweredWithTheLeg(LabHouse house)
            throws IOException {
        var said = house.exchange().studio().speak("please wait");
        var answers = PhoneHabit.answersAfter(SILENCE_FIRST.plus(said.pcm().length()));
        var provider =
                house.phones()
                        .plugInto("provider", new PhoneHabit.Announces(file(house, said), answers));
        var steered =
                SteeredHouse.of(
                        house,
                        call -> {
                            call.join(call.dial(DialRequest.to(provider, LIMIT)));
                            news.awaits(call, LegNews.Answered.class);
                            news.awaits(call, LegNews.Ended.class);
                        });
        var sip = house.exchange().asterisk().ports().sip();
        var caller = house.keep(new TransferringPhone(sip, "202", house.number()));
        caller.callsThroughSidetone("0301111");
        caller.hears("SIP/2.0 183");
        assertThat(news.all(LegNews.Answered.class)).isEmpty();
        assertThat(caller.heard()).doesNotContain("SIP/2.0 200 OK");
        news.has(LegNews.Answered.class);
        caller.hears("SIP/2.0 200 OK");
        caller.close();
        steered.close();
    }

    private static Path file(LabHouse house, Speech said) throws IOException {
        var file = house.folder().resolve("said.ulaw");
        Files.createDirectories(house.folder());
        return Files.write(file, MuLaw.encode(said.pcm().after(SILENCE_FIRST)));
    }
}
