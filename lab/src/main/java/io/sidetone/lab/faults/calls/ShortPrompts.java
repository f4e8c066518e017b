package io.sidetone.lab.faults.calls;

import io.sidetone.lab.LabFailure;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.audio.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A house whose own prompts are a word long each, for campaigns of thousands of calls. */
public final class ShortPrompts {

    private static final Map<String, String> WORDS =
            Map.of(
                    "greeting", "Speak.",
                    "menu", "Press a key.",
                    "sent", "Sent.",
                    "on-its-way", "Soon.",
                    "queued", "Later.",
                    "cancelled", "Gone.");

    private ShortPrompts() {}

    /** To be done before Sidetone moves in. */
    public static void lay(LabHouse house) {
        Path folder = house.folder().resolve("prompts/en/podcast");
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> prompt : WORDS.entrySet()) {
                WavFile.write(
                        house.exchange().studio().speak(prompt.getValue()).pcm(),
                        folder.resolve(prompt.getKey() + ".wav"));
            }
        } catch (IOException e) {
            throw new LabFailure("the short prompts cannot be laid", e);
        }
    }
}
