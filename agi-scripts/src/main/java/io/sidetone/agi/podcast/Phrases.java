package io.sidetone.agi.podcast;

import io.sidetone.core.prompt.Prompt;
import java.util.Map;

/** What the podcast says, by the names that the prompt set knows. */
final class Phrases {

    static final Prompt MENU = Prompt.phrase("podcast/menu");
    static final Prompt SENT = Prompt.phrase("podcast/sent");
    static final Prompt QUEUED = Prompt.phrase("podcast/queued");
    static final Prompt ON_ITS_WAY = Prompt.phrase("podcast/on-its-way");
    static final Prompt REFUSED_BY_SERVER = Prompt.phrase("podcast/refused-by-server");
    static final Prompt KEPT = Prompt.phrase("podcast/kept");
    static final Prompt CANCELLED = Prompt.phrase("podcast/cancelled");
    static final Prompt NOTHING_HEARD = Prompt.phrase("podcast/nothing-heard");
    static final Prompt UNKNOWN_CALLER = Prompt.phrase("podcast/unknown-caller");
    static final Prompt CANNOT_RECORD = Prompt.phrase("podcast/cannot-record");
    static final Prompt CUT_SHORT = Prompt.phrase("podcast/cut-short");
    static final Prompt CANNOT_RECORD_MORE = Prompt.phrase("podcast/cannot-record-more");
    static final Prompt CANNOT_SAVE = Prompt.phrase("podcast/cannot-save");
    static final Prompt NO_ANSWER_AT_MENU = Prompt.phrase("podcast/no-answer-at-menu");
    static final Prompt INVALID_KEY = Prompt.phrase("podcast/invalid-key");
    static final Prompt LAST_NONE = Prompt.phrase("podcast/last-none");

    private Phrases() {}

    static Prompt.Phrase greeting(String recipient) {
        return new Prompt.Phrase("podcast/greeting", Map.of("recipient", recipient));
    }

    static Prompt unknownCode(String code) {
        return new Prompt.Phrase("podcast/unknown-code", Map.of("code", code));
    }

    static Prompt last(String state, String recipient, String when) {
        return new Prompt.Phrase(
                "podcast/last-" + state, Map.of("recipient", recipient, "when", when));
    }
}
