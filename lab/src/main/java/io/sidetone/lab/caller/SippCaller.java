package io.sidetone.lab.caller;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.asterisk.LabAsterisk;
import io.sidetone.lab.audio.MuLaw;
import io.sidetone.lab.audio.Pcm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A caller with a real SIP telephone, played by SIPp: G.711 µ-law over RTP. */
public final class SippCaller {

    /** SIPp retransmits for some seconds before it gives up. */
    private static final Duration SIGNALLING = Duration.ofSeconds(20);

    /** µ-law for nothing at all. */
    private static final byte SILENCE = (byte) 0xFF;

    private final LabAsterisk asterisk;
    private final Path folder;

    /**
     * @param folder where scenario, sound and log of each call go
     */
    public SippCaller(LabAsterisk asterisk, Path folder) {
        this.asterisk = asterisk;
        this.folder = folder;
    }

    /**
     * Calls, keeps silent for a while, speaks and hangs up with the last word.
     *
     * @throws LabFailure when the call does not go as a call should, with SIPp's words
     */
    public void speaks(String extension, CallerLine line, Duration silence, Speech speech) {
        Duration talk = silence.plus(speech.pcm().length());
        try {
            Path stream = Files.write(folder.resolve("caller.ul"), sound(silence, speech));
            Path scenario = folder.resolve("caller.xml");
            Files.writeString(
                    scenario,
                    template()
                            .replace("@stream@", stream.toString())
                            .replace("@number@", line.number())
                            .replace("@name@", line.name())
                            .replace("@talk@", Long.toString(talk.toMillis())));
            run(extension, scenario, talk.plus(SIGNALLING));
        } catch (IOException e) {
            throw new LabFailure("SIPp is needed to call (bin/test installs it)", e);
        }
    }

    private void run(String extension, Path scenario, Duration limit) throws IOException {
        Path log = folder.resolve("sipp.log");
        Process sipp =
                new ProcessBuilder(
                                "sipp",
                                "-sf",
                                scenario.toString(),
                                "-s",
                                extension,
                                "-m",
                                "1",
                                "-i",
                                "127.0.0.1",
                                "-nostdin",
                                "-trace_err",
                                "127.0.0.1:" + asterisk.ports().sip())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            if (!sipp.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) || sipp.exitValue() != 0) {
                sipp.destroyForcibly();
                throw new LabFailure("SIPp's call failed:\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            sipp.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted in a call", e);
        }
    }

    private static byte[] sound(Duration silence, Speech speech) throws IOException {
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        for (long i = silence.toMillis() * Pcm.TELEPHONE / 1000; i > 0; i--) {
            sound.write(SILENCE);
        }
        sound.write(MuLaw.encode(speech.pcm()));
        return sound.toByteArray();
    }

    private static String template() throws IOException {
        try (InputStream in = SippCaller.class.getResourceAsStream("sipp-caller.xml")) {
            if (in == null) {
                throw new LabFailure("the lab was built without sipp-caller.xml");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
