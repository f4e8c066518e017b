package io.sidetone.lab.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.daemon.LabSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What ends a recording besides {@code #}. */
@ExtendWith(OneAsterisk.class)
class RecordingEndTest {

    @Test
    void silenceEndsIt(LabHouse house) throws Exception {
        Steps steps = Steps.in(house, LabSettings.house().with("podcast.more", "silence: 2s"));
        Speech talk = steps.talk();
        LabCaller anna =
                steps.annaAtTheTone()
                        .says(talk)
                        .awaitsCommands(Steps.SOON, "RECORD FILE", Steps.playback());
        anna.hangsUp();
        Steps.assertHolds(steps.onlyMail(), talk);
    }

    @Test
    void soDoesTheMaximumLength(LabHouse house) throws Exception {
        Steps steps =
                Steps.in(house, LabSettings.house().with("podcast.more", "maximum-length: 3s"));
        Speech talk = steps.talk();
        LabCaller anna =
                steps.annaAtTheTone()
                        .beginsToSay(talk)
                        .awaitsCommands(Steps.SOON, "RECORD FILE", Steps.playback());
        anna.hangsUp();
        var sound = steps.onlyMail().attachment().sound();
        assertThat(sound.length()).isLessThanOrEqualTo(Duration.ofMillis(3100));
        Steps.assertSame(talk.pcm().between(Duration.ZERO, Duration.ofMillis(2500)), sound);
    }
}
