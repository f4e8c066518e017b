package io.sidetone.lab.faults.disk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a caller may be told at the end of a call over a bad disk. */
enum Answer {
    CANNOT_SAVE(
            "FAILED",
            "Sorry, your message cannot be stored, the disk may be full. Please call again later."),
    CANNOT_RECORD(
            "FAILED",
            "Sorry, the telephone system cannot record right now. Nothing is sent. Please call again later."),
    KEPT(
            "QUEUED",
            "Your message is recorded, but cannot be stored yet. It is sent as soon as it can be."),
    QUEUED(
            "QUEUED",
            "Your message is queued. Your mail server is not answering; the message is sent as soon as it does."),
    ON_ITS_WAY("QUEUED", "Your message is on its way."),
    SENT("SENT", "Your message is sent.");

    private final String result;
    private final String words;

    Answer(String result, String words) {
        this.result = result;
        this.words = words;
    }

    /** The value of {@code SIDETONE_RESULT} that goes with it. */
    String result() {
        return result;
    }

    String words() {
        return words;
    }

    /** Whether the caller may rely on the message's being sent. */
    boolean isPromise() {
        return !result.equals("FAILED");
    }

    static List<Answer> with(Optional<String> result) {
        return Arrays.stream(values())
                .filter(answer -> result.equals(Optional.of(answer.result)))
                .toList();
    }
}
