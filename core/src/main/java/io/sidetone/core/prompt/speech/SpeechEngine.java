package io.sidetone.core.prompt.speech;

/** Turns text into sound; may be slow, may fail, may be asked by several threads at once. */
public interface SpeechEngine {

    /**
     * What the engine is and how it is set, in one line: another engine or setting has another
     * identity, so that what the old one said is not played as the new one's.
     */
    String identity();

    /**
     * Speaks a text.
     *
     * @return a WAV file of any rate, as the engine made it
     * @throws SpeechFailed when the engine is not there, fails, or passes its limits
     */
    byte[] speak(Utterance utterance) throws SpeechFailed;
}
