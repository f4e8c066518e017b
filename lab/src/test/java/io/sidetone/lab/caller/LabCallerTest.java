package io.sidetone.lab.caller;

import io.sidetone.lab.ProjectFolder;
import io.sidetone.lab.asterisk.LabAsterisk;
import io.sidetone.lab.asterisk.LabHost;
import io.sidetone.lab.audio.AudioMatch;
import io.sidetone.lab.audio.Pcm;
import io.sidetone.lab.audio.WavFile;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LabCallerTest {
    @Test
    void whatACallerSaysIsRecorded() throws Exception {
        long t = System.nanoTime();
        try (var lab =
                        LabAsterisk.start(
                                LabHost.find(System.getenv()),
                                ProjectFolder.find().dialplanSamples());
                var desk = new CallerDesk(lab)) {
            System.out.println("boot " + (System.nanoTime() - t) / 1000000);
            Speech speech =
                    new SpeechStudio(lab.folder().resolve("speech"))
                            .speak("Hello, this is a message about the garden.");
            System.out.println(
                    "spoken " + (System.nanoTime() - t) / 1000000 + " " + speech.pcm().length());
            try {
                LabCaller caller =
                        desk.call(
                                        "record",
                                        new CallerLine("+49\r\n30", "Eve\r\nBcc: all@example.org"))
                                .isAnswered();
                System.out.println("answered " + (System.nanoTime() - t) / 1000000);
                caller.waits(Duration.ofMillis(1000)).says(speech).hangsUp();
                Pcm heard = caller.heard();
                System.out.println("heard " + heard.length() + " " + heard.loudness());
                Pcm recorded = WavFile.read(lab.recordings().resolve("c1.wav"));
                System.out.println(
                        AudioMatch.find(speech.pcm(), recorded) + " " + recorded.length());
            } finally {
                System.out.println(lab.log());
                lab.ami().events().forEach(System.out::println);
            }
        }
    }
}
