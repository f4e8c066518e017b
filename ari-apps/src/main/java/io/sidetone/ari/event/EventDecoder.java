package io.sidetone.ari.event;

import ch.loway.oss.ari4java.AriVersion;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sidetone.ari.transport.AriWords;
import io.sidetone.core.log.LogText;
import java.io.IOException;

/**
 * Reads events: first as a tree, which keeps what nobody knows; then, on request, in ari4java's
 * models, which leave out what they do not know.
 */
public final class EventDecoder {

    private static final int SHOWN = 80;

    private static final AriVersion VERSION = AriWords.VERSION;

    private final JsonMapper json =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /**
     * The event in a message.
     *
     * @throws IOException when it is none, with its beginning made safe for a log
     */
    public AriEvent decode(String message) throws IOException {
        try {
            var tree = json.readTree(message);
            var type = tree.path("type");
            if (type.isTextual()) {
                return new AriEvent(type.textValue(), tree);
            }
            throw new IOException("no event: " + beginning(message));
        } catch (JsonProcessingException garbage) {
            throw new IOException("no JSON: " + beginning(message), garbage);
        }
    }

    /**
     * A tree as one of ari4java's models.
     *
     * @param model an interface of {@code ch.loway.oss.ari4java.generated.models}
     * @throws IOException when a field that the model knows has another form
     */
    public <T> T view(JsonNode tree, Class<T> model) throws IOException {
        var type = VERSION.builder().getClassFactory().getImplementationFor(model);
        try {
            return model.cast(json.treeToValue(tree, type));
        } catch (JsonProcessingException | IllegalArgumentException other) {
            throw new IOException("not as ARI describes a " + model.getSimpleName(), other);
        }
    }

    private static String beginning(String message) {
        return LogText.safe(message.substring(0, Math.min(SHOWN, message.length())));
    }
}
