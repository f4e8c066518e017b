package io.sidetone.ari.doorbell;

import io.sidetone.core.prompt.Prompt;

/** What a key is for: what is said when it is done, and what the event is called. */
public enum KeyPurpose {
    /** Opens the door. */
    DOOR("door-opened", "door-failed"),
    /** Turns a light on. */
    LIGHT("light-on", "light-failed"),
    /** Anything else. */
    OTHER("key-done", "key-failed");

    private final String done;
    private final String failed;

    KeyPurpose(String done, String failed) {
        this.done = done;
        this.failed = failed;
    }

    /** The type of the event. */
    String event(boolean succeeded) {
        return succeeded ? done : failed;
    }

    /** What whoever pressed hears. */
    Prompt words(boolean succeeded) {
        return Prompt.phrase("doorbell/" + event(succeeded));
    }
}
