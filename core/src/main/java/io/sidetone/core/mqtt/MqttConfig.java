package io.sidetone.core.mqtt;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Secret;
import io.sidetone.core.config.Shorthand;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The configuration's {@code events: mqtt:}.
 *
 * @param url {@code mqtt://} or {@code mqtts://} and the broker's host; ports 1883 and 8883 unless
 *     it names one
 * @param user of the broker
 * @param password goes with {@code user}
 * @param trust a file of certificates (PEM) to trust instead of the system's, for a broker whose
 *     certificate nobody else signed
 * @param topic what every topic of ours begins with
 * @param homeAssistant whether Home Assistant is told of what there is
 */
@Shorthand
public record MqttConfig(
        URI url,
        Optional<String> user,
        Optional<Secret> password,
        Optional<Path> trust,
        @Default("sidetone") String topic,
        @Default("false") DiscoveryPrefix homeAssistant) {

    private static final int PLAIN = 1883;
    private static final int TLS = 8883;

    /**
     * @throws IllegalArgumentException when the address or the topic is none
     */
    public MqttConfig {
        var scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (url.getHost() == null || !Set.of("mqtt", "mqtts").contains(scheme)) {
            throw new IllegalArgumentException(
                    "not a broker's address; write it like mqtt://127.0.0.1:1883");
        }
        if (url.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "user and password do not belong into an address, where everybody sees them");
        }
        if (password.isPresent() && user.isEmpty()) {
            throw new IllegalArgumentException("`password` needs `user` beside it");
        }
        if (trust.isPresent() && !scheme.equals("mqtts")) {
            throw new IllegalArgumentException("`trust` is for mqtts:// only");
        }
        MqttMessage.requireTopic(topic);
    }

    /** Where the broker is, without anything secret: {@code 127.0.0.1:1883}. */
    public String shown() {
        return url.getHost() + ":" + port();
    }

    /** Whether the conversation is encrypted. */
    boolean secure() {
        return url.getScheme().equalsIgnoreCase("mqtts");
    }

    /** The broker's port, named or not. */
    public int port() {
        return url.getPort() < 0 ? secure() ? TLS : PLAIN : url.getPort();
    }

    /** The broker's host; an IPv6 address without the brackets that it has in a URL. */
    public String host() {
        return url.getHost().replaceAll("[\\[\\]]", "");
    }

    /** Where it says whether Sidetone is there: {@code online} or {@code offline}, retained. */
    public String statusTopic() {
        return topic + "/status";
    }
}
