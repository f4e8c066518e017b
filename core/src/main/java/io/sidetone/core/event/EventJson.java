package io.sidetone.core.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.sidetone.core.camera.Picture;
import io.sidetone.core.log.LogText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event as others read it, over HTTP and MQTT alike. Text from outside is one line in it.
 *
 * @param id the same in each try
 * @param eventType the type in the words of Home Assistant
 * @param at ISO 8601, UTC
 */
record EventJson(
        String id,
        @JsonProperty("event_type") String eventType,
        String feature,
        String type,
        String source,
        String at,
        Map<String, String> facts,
        @JsonInclude(Include.NON_NULL) @Nullable PictureJson picture) {

    /** A picture; Jackson writes the bytes in base64. */
    @SuppressWarnings("ArrayRecordComponent") // written, never compared
    record PictureJson(@JsonProperty("media-type") String mediaType, byte[] base64) {

        static PictureJson from(Picture picture) {
            return new PictureJson(picture.format().mediaType(), picture.content());
        }
    }

    static EventJson from(ToldEvent told, Optional<Picture> picture) {
        var event = told.event();
        return new EventJson(
                told.id(),
                HomeAssistant.eventType(event.type()),
                event.feature(),
                event.type(),
                LogText.safe(event.source()),
                event.at().toString(),
                safe(event.facts()),
                picture.map(PictureJson::from).orElse(null));
    }

    private static Map<String, String> safe(Map<String, String> facts) {
        var safe = new LinkedHashMap<String, String>();
        facts.forEach((name, value) -> safe.put(LogText.safe(name), LogText.safe(value)));
        return safe;
    }
}
