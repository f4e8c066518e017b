package io.sidetone.manager.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sidetone.manager.ami.AmiHeader;
import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.Gap;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.StreamItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamJsonTest {

    private static final Instant AT = Instant.parse("2026-11-21T12:00:00.000123Z");

    private static String line(StreamItem... items) throws IOException {
        var json = new StreamJson();
        for (var item : items) {
            json.add(item);
        }
        var out = new ByteArrayOutputStream();
        json.writeTo(out);
        assertThat(json.size()).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ManagerEvent event(String... namesAndValues) {
        var headers = new ArrayList<AmiHeader>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(new AmiHeader(namesAndValues[i], namesAndValues[i + 1]));
        }
        return ManagerEvent.of(AT, headers);
    }

    @Test
    void anEventIsOneLineWithItsHeadersInTheirOrder() throws IOException {
        assertThat(line(event("Event", "Hangup", "Timestamp", "1795298311.5", "Channel", "A/1")))
                .isEqualTo(
                        """
                        {"type":"event","received":"2026-11-21T12:00:00.000123Z",\
                        "sent":"2026-11-21T21:58:31.500000Z","event":"Hangup",\
                        "headers":{"Timestamp":"1795298311.5","Channel":"A/1"}}
                        """);
    }

    @Test
    void aRepeatedHeaderIsAnArrayWhereTheFirstStood() throws IOException {
        assertThat(line(event("Event", "X", "V", "1", "A", "2", "V", "3", "V", "4")))
                .endsWith("\"headers\":{\"V\":[\"1\",\"3\",\"4\"],\"A\":\"2\"}}\n");
    }

    @Test
    void aHeaderCannotBeTakenForANameOfOurs() throws IOException {
        var tree = tree(line(event("Event", "UserEvent", "received", "x", "type", "gap")));

        assertThat(tree.path("type").asText()).isEqualTo("event");
        assertThat(tree.path("received").asText()).isEqualTo("2026-11-21T12:00:00.000123Z");
        assertThat(tree.path("headers").path("received").asText()).isEqualTo("x");
    }

    @Test
    void whateverAValueHoldsComesBackFromTheJson() throws IOException {
        for (var value :
                List.of(
                        "\"\\/\b\f\t",
                        "\u001b[31m\u007f\u009b",
                        "Mülleř 電話 🎈",
                        "\u202eabc\u2028",
                        "")) {
            var line = line(event("Event", "X", "Na\"me", value));
            assertThat(tree(line).path("headers").path("Na\"me").asText()).isEqualTo(value);
            assertThat(line.strip().codePoints()).allMatch(io.sidetone.core.log.LogText::isPlain);
        }
    }

    @Test
    void manyHeadersAreGroupedToo() throws IOException {
        var headers = new ArrayList<String>(List.of("Event", "X"));
        for (int i = 0; i < 20_000; i++) {
            headers.addAll(List.of("Output", "line " + i, "N" + i, "v"));
        }
        var tree = tree(line(event(headers.toArray(String[]::new))));

        assertThat(tree.path("headers").path("Output")).hasSize(20_000);
        assertThat(tree.path("headers")).hasSize(20_001);
    }

    @Test
    void aTimestampThatIsNoneIsAHeaderOnly() throws IOException {
        for (var none : List.of("", ".", "x", "-1", "1.2.3", "99999999999999999999", "1e5")) {
            var tree = tree(line(event("Event", "X", "Timestamp", none)));
            assertThat(tree.path("headers").path("Timestamp").asText()).isEqualTo(none);
        }
        assertThat(tree(line(event("Event", "X", "Timestamp", "x"))).has("sent")).isFalse();
    }

    @Test
    void gapsAndConnectionsAreObjectsOfTheStream() throws IOException {
        var lines =
                line(
                                new Connected(AT, "11.0.0"),
                                new Lost(AT, "it \"left\""),
                                new Gap(AT, AT.minusMillis(4200), Gap.Reason.SLOW_READER, 12))
                        .lines()
                        .toList();

        assertThat(lines)
                .containsExactly(
                        "{\"type\":\"connected\",\"received\":\"2026-11-21T12:00:00.000123Z\",\"version\":\"11.0.0\"}",
                        "{\"type\":\"lost\",\"received\":\"2026-11-21T12:00:00.000123Z\",\"why\":\"it \\\"left\\\"\"}",
                        "{\"type\":\"gap\",\"received\":\"2026-11-21T12:00:00.000123Z\",\"from\":\"2026-11-21T11:59:55.800123Z\",\"seconds\":4.200,\"reason\":\"slow-reader\",\"dropped\":12}");
    }

    private static JsonNode tree(String line) throws IOException {
        return new ObjectMapper().readTree(line);
    }
}
