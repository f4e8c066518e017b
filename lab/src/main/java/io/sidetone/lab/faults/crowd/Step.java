package io.sidetone.lab.faults.crowd;

/** Something that a caller waits for, and what it follows. */
enum Step {
    GREETING("answer to greeting"),
    TONE("greeting to tone"),
    PLAYBACK("# to playback"),
    MENU("playback to menu"),
    SENT("1 to the word that it is sent, or the working tone");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
