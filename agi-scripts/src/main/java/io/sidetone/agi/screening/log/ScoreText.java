package io.sidetone.agi.screening.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sidetone.agi.screening.judge.ScorePart;
import java.util.List;

/** The parts of a score as JSON, in one column of the log. */
final class ScoreText {

    private static final JsonMapper JSON = new JsonMapper();

    private ScoreText() {}

    static String write(List<ScorePart> score) {
        try {
            return score.isEmpty() ? "[]" : JSON.writeValueAsString(score);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a score part that is no JSON", e);
        }
    }

    /**
     * @throws IllegalStateException when it is none that was written here
     */
    static List<ScorePart> read(String text) {
        try {
            return text.equals("[]") ? List.of() : List.of(JSON.readValue(text, ScorePart[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a score in the call log: " + e.getMessage(), e);
        }
    }
}
