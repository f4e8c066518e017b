package io.sidetone.core.cdr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/** The legs of a call as JSON, in one column: nobody asks for a leg without its call. */
final class LegsText {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addModule(new Jdk8Module())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private LegsText() {}

    static String write(List<LegRecord> legs) {
        try {
            return JSON.writeValueAsString(legs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a leg that is no JSON", e);
        }
    }

    /**
     * @throws IllegalStateException when it is none that was written here
     */
    static List<LegRecord> read(String text) {
        try {
            return List.of(JSON.readValue(text, LegRecord[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no legs in a call record: " + e.getMessage(), e);
        }
    }
}
