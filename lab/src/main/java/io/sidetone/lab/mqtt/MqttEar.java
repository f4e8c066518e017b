package io.sidetone.lab.mqtt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

/** What {@code mosquitto_sub} hears, a peer that knows nothing of Sidetone. */
public final class MqttEar implements AutoCloseable {

    /**
     * A message as it arrived.
     *
     * @param retained whether the broker had kept it from before
     */
    public record Heard(String topic, String payload, int qos, boolean retained) {

        /** The payload as JSON. */
        public JsonNode json() {
            try {
                return new JsonMapper().readTree(payload);
            } catch (IOException e) {
                throw new LabFailure("no JSON: " + payload, e);
            }
        }
    }

    private final Process process;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    private MqttEar(Process process) {
        this.process = process;
    }

    /** Listens on in a session that outlives the broker's restart. */
    static MqttEar to(LabBroker broker, String topic) {
        String session = "ear-" + ThreadLocalRandom.current().nextInt(1 << 30);
        List<String> arguments =
                List.of(
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(broker.port()),
                        "-u",
                        LabBroker.USER,
                        "-P",
                        LabBroker.PASSWORD,
                        "-q",
                        "1",
                        "-c",
                        "-i",
                        session,
                        "-t",
                        topic,
                        "-F",
                        "%j");
        try {
            MqttEar ear = new MqttEar(broker.host().process("mosquitto_sub", arguments).start());
            Thread.ofVirtual().name(session).start(ear::read);
            Await.until(
                    "mosquitto_sub has subscribed",
                    Duration.ofSeconds(20),
                    () -> broker.log().contains("Sending SUBACK to " + session));
            return ear;
        } catch (IOException e) {
            throw new LabFailure("mosquitto_sub cannot be started", e);
        }
    }

    /** All so far. */
    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** All so far whose topic is this. */
    public List<Heard> heard(String topic) {
        return heard.stream().filter(each -> each.topic().equals(topic)).toList();
    }

    /** Waits for so many of a topic. */
    public List<Heard> await(String topic, int count, Duration limit) {
        Await.until(count + " messages to " + topic, limit, () -> heard(topic).size() >= count);
        return heard(topic);
    }

    private void read() {
        JsonMapper json = new JsonMapper();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("{")) {
                    heard.add(heard(json.readTree(line)));
                }
            }
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Heard heard(JsonNode message) {
        return new Heard(
                message.path("topic").asText(),
                message.path("payload").asText(),
                message.path("qos").asInt(),
                message.path("retain").asInt() == 1);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
