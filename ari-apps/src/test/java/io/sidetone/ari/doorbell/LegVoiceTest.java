package io.sidetone.ari.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.ari.steer.DialRequest;
import io.sidetone.ari.steer.Leg;
import io.sidetone.ari.steer.LegNews;
import io.sidetone.ari.steer.scripted.ScriptedLegs;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallerId;
import io.sidetone.core.call.ScriptedCaller;
import io.sidetone.core.outbox.RecordingsInMemory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LegVoiceTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final List<String> said = new CopyOnWriteArrayList<>();

    private static Leg answered() throws CallEnded {
        var person = new ScriptedCaller(CallerId.UNKNOWN, new RecordingsInMemory());
        var legs =
                new ScriptedLegs(person.call())
                        .when("PJSIP/a", leg -> List.of(new LegNews.Answered(leg)))
                        .person("PJSIP/a", person);
        var leg = legs.dial(DialRequest.to("PJSIP/a", LONG));
        legs.next(LONG);
        return leg;
    }

    private static void onThreads(Runnable task) {
        Thread.ofVirtual().start(task);
    }

    @Test
    void oneThingIsSaidAfterTheOther() throws CallEnded {
        var voice = new LegVoice(answered(), LegVoiceTest::onThreads);
        for (int word = 0; word < 50; word++) {
            var text = String.valueOf(word);
            voice.say(_ -> said.add(text));
        }
        voice.awaitSilence(LONG);
        assertThat(said)
                .hasSize(50)
                .isSortedAccordingTo((one, other) ->
                        Integer.compare(Integer.parseInt(one), Integer.parseInt(other)));
    }

    @Test
    void whoeverIsSpokenToIsWaitedForNoLongerThanTheLimit() throws CallEnded {
        var end = new CountDownLatch(1);
        var voice = new LegVoice(answered(), LegVoiceTest::onThreads);
        voice.say(_ -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        voice.awaitSilence(Duration.ofMillis(20));
        assertThat(end.getCount()).isEqualTo(1);
        end.countDown();
    }

    @Test
    void whoeverHangsUpOrBreaksDoesNotSilenceWhatFollows() throws CallEnded {
        var voice = new LegVoice(answered(), Runnable::run);
        voice.say(_ -> {
            throw new CallEnded(CallEnded.Reason.HANGUP, "gone");
        });
        voice.say(_ -> {
            throw new IllegalStateException("broken");
        });
        voice.say(_ -> said.add("last"));
        assertThat(said).containsExactly("last");
    }
}
