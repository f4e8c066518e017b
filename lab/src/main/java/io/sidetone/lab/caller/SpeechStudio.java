package io.sidetone.lab.caller;

import io.sidetone.core.audio.convert.TelephoneWav;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.audio.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes speech out of text with espeak-ng. */
public final class SpeechStudio {

    private final Path folder;
    private final AtomicInteger count = new AtomicInteger();

    /**
     * @param folder where the sound files go
     */
    public SpeechStudio(Path folder) {
        this.folder = folder;
    }

    /**
     * The text spoken, as a telephone would carry it.
     *
     * @throws LabFailure when espeak-ng is missing or fails
     */
    public Speech speak(String text) {
        Path file = folder.resolve("speech-" + count.incrementAndGet() + ".wav");
        Path raw = file.resolveSibling(file.getFileName() + ".espeak");
        try {
            run("espeak-ng", "-v", "en-gb", "-w", raw.toString(), text);
            byte[] telephone = TelephoneWav.sound(Files.readAllBytes(raw));
            Files.write(file, telephone);
            Files.delete(raw);
            return new Speech(WavFile.read(telephone), file);
        } catch (IOException e) {
            throw new LabFailure("espeak-ng is needed to speak (bin/test installs it)", e);
        }
    }

    private static void run(String... command) throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command[0] + " failed with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted while speaking", e);
        }
    }
}
