package io.sidetone.core.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;

/** Writes JSON for others. */
final class EventWriter {

    private final JsonMapper json = new JsonMapper();

    byte[] bytes(Object shape) {
        return text(shape).getBytes(StandardCharsets.UTF_8);
    }

    String text(Object shape) {
        try {
            return json.writeValueAsString(shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + shape.getClass(), e);
        }
    }
}
