package io.sidetone.ari.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import ch.loway.oss.ari4java.generated.models.ChannelDestroyed;
import ch.loway.oss.ari4java.generated.models.StasisStart;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts are those of Asterisk 22.10.1, but for the invented ones. */
class EventDecoderTest {

    private static final String DESTROYED =
            """
            {"cause":17,"cause_txt":"User busy","tech_cause":486,"type":"ChannelDestroyed",\
            "timestamp":"2026-11-02T10:00:00.000+0000","channel":{"id":"1795.1",\
            "name":"PJSIP/kitchen-00000001","state":"Ring","protocol_id":"a@b",\
            "caller":{"name":"","number":"201"},"connected":{"name":"","number":""},\
            "accountcode":"","dialplan":{"context":"phones","exten":"42","priority":2,\
            "app_name":"Stasis","app_data":"sidetone,podcast,42"},\
            "creationtime":"2026-11-02T09:59:00.000+0000","language":"en"},\
            "asterisk_id":"00:11:22:33:44:55","application":"sidetone"}\
            """;

    private final EventDecoder decoder = new EventDecoder();

    @Test
    void aFieldThatTheModelDoesNotKnowSurvivesInTheTreeAndHarmsNoView() throws IOException {
        var event = decoder.decode(DESTROYED);

        assertThat(event.type()).isEqualTo(AriEvent.CHANNEL_DESTROYED);
        assertThat(event.tree().path("tech_cause").asInt()).isEqualTo(486);
        var view = decoder.view(event.tree(), ChannelDestroyed.class);
        assertThat(view.getCause()).isEqualTo(17);
        assertThat(view.getChannel().getId()).isEqualTo("1795.1");
    }

    @Test
    void anInventedTypeSurvives() throws IOException {
        var event =
                decoder.decode(
                        "{\"type\":\"PearsHarvested\",\"channel\":{\"id\":\"1.1\"},\"kg\":7}");

        assertThat(event.type()).isEqualTo("PearsHarvested");
        assertThat(event.channelId()).isEqualTo("1.1");
        assertThat(event.tree().path("kg").asInt()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"playback", "recording"})
    void playbacksAndRecordingsBelongToTheirChannel(String kind) throws IOException {
        var event =
                decoder.decode(
                        "{\"type\":\"X\",\"%s\":{\"target_uri\":\"channel:1.2\"}}".formatted(kind));

        assertThat(event.channelId()).isEqualTo("1.2");
    }

    @Test
    void whatABridgePlaysBelongsToNoChannel() throws IOException {
        var event = decoder.decode("{\"type\":\"X\",\"playback\":{\"target_uri\":\"bridge:b\"}}");

        assertThat(event.channelId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "null", "{\"type\":7}", "{\"kind\":\"x\"}", "\u0000"})
    void whatIsNoEventIsRefused(String message) {
        assertThatIOException().isThrownBy(() -> decoder.decode(message));
    }

    @Test
    void garbageEntersTheLogWithoutItsControlCharacters() {
        assertThatIOException()
                .isThrownBy(() -> decoder.decode("{\u001b[2J\nforged"))
                .withMessageContaining("{?[2J?forged");
    }

    @Test
    void aFieldOfAnotherFormIsToldWhenTheViewIsWanted() throws IOException {
        var event = decoder.decode("{\"type\":\"StasisStart\",\"args\":{\"no\":\"list\"}}");

        assertThatIOException()
                .isThrownBy(() -> decoder.view(event.tree(), StasisStart.class))
                .withMessageContaining("StasisStart");
    }
}
