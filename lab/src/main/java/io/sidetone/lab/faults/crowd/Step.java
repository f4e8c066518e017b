package io.sidetone.lab.faults.crowd;

/** Something that a caller waits for. */
enum Step {
    GREETING("silence from the answer to the greeting"),
    OURS("of that, until Sidetone has Asterisk play it"),
    TONE("from the greeting's end to the tone"),
    KEY("from # or 1 to the tone or word that answers it"),
    REST("the longest silence after #: playback, menu, working tone, farewell");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
