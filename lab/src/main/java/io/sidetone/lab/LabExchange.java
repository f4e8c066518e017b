package io.sidetone.lab;

import io.sidetone.lab.asterisk.LabAsterisk;
import io.sidetone.lab.asterisk.LabHost;
import io.sidetone.lab.caller.CallerDesk;
import io.sidetone.lab.caller.SpeechStudio;
import java.io.IOException;

/**
 * Asterisk with people who call through it; one serves many houses, one after the other.
 *
 * @param asterisk the real one
 * @param callers who place calls
 * @param studio makes what they say
 */
public record LabExchange(LabAsterisk asterisk, CallerDesk callers, SpeechStudio studio)
        implements AutoCloseable {

    /** Starts Asterisk with the project's dialplan samples. */
    public static LabExchange open(LabHost host) {
        LabAsterisk asterisk = LabAsterisk.start(host, ProjectFolder.find().dialplanSamples());
        return new LabExchange(
                asterisk,
                new CallerDesk(asterisk),
                new SpeechStudio(asterisk.folder().resolve("speech")));
    }

    @Override
    public void close() {
        try (asterisk) {
            callers.close();
        } catch (IOException e) {
            throw new LabFailure("the callers do not go", e);
        }
    }
}
