package io.sidetone.core.mqtt;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.exceptions.MqttSessionExpiredException;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import com.hivemq.client.mqtt.mqtt3.message.auth.Mqtt3SimpleAuth;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import io.sidetone.core.log.LogText;
import io.sidetone.core.tls.TrustedCertificates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to a broker (MQTT 3.1.1, which every broker speaks), by HiveMQ's client. It is not
 * told to reconnect: what waits for a connection waits in our own backlog, where it is counted.
 */
final class HiveSession implements AutoCloseable {

    /** A broker stands in the house; longer means that nobody is there. */
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);

    /** Of connecting and of logging in: the client itself must give up before we do. */
    private static final Duration STEP_LIMIT = Duration.ofSeconds(4);

    /** How soon a broker that vanished without a word is noticed: half as long again. */
    private static final int KEEP_ALIVE_SECONDS = 20;

    private static final Duration GOODBYE_LIMIT = Duration.ofSeconds(2);

    /** Else Netty calls what Java is about to remove, and Java warns of it on the terminal. */
    private static final String NO_UNSAFE = "io.netty.noUnsafe";

    private static final Logger LOG = LoggerFactory.getLogger(HiveSession.class);

    private final Mqtt3AsyncClient client;
    private final String broker;

    /** The client's own state still says connected while it tells that it is not. */
    private volatile boolean ended;

    private HiveSession(MqttConfig config, String identifier, Runnable onEnd) throws MqttFailed {
        this.broker = config.shown();
        this.client =
                client(
                        config,
                        identifier,
                        () -> {
                            ended = true;
                            onEnd.run();
                        });
    }

    /**
     * Connects and logs in.
     *
     * @param identifier no other client of the broker may have it
     * @param will what the broker publishes for us when we vanish
     * @param onEnd told once the connection is gone
     * @throws MqttFailed when there is no broker or it does not take us
     */
    static HiveSession open(MqttConfig config, String identifier, MqttMessage will, Runnable onEnd)
            throws MqttFailed, InterruptedException {
        var session = new HiveSession(config, identifier, onEnd);
        try {
            session.await(
                    session.client
                            .connectWith()
                            .cleanSession(true)
                            .keepAlive(KEEP_ALIVE_SECONDS)
                            .willPublish(packet(will))
                            .send(),
                    CONNECT_LIMIT);
            return session;
        } catch (MqttFailed e) {
            session.close();
            throw e;
        }
    }

    private static Mqtt3AsyncClient client(MqttConfig config, String identifier, Runnable onEnd)
            throws MqttFailed {
        System.setProperty(NO_UNSAFE, System.getProperty(NO_UNSAFE, "true"));
        return MqttClient.builder()
                .useMqttVersion3()
                .identifier(identifier)
                .serverHost(config.host())
                .serverPort(config.port())
                .sslConfig(config.secure() ? tls(config) : null)
                .simpleAuth(config.user().map(user -> login(user, config)).orElse(null))
                .transportConfig()
                .socketConnectTimeout(STEP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .mqttConnectTimeout(STEP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .applyTransportConfig()
                .executorConfig()
                .nettyThreads(1)
                .applyExecutorConfig()
                .addDisconnectedListener(_ -> onEnd.run())
                .buildAsync();
    }

    /** The broker's name is compared with its certificate's; that is the client's default. */
    private static MqttClientSslConfig tls(MqttConfig config) throws MqttFailed {
        var tls = MqttClientSslConfig.builder();
        if (config.trust().isEmpty()) {
            return tls.build();
        }
        try {
            return tls.trustManagerFactory(TrustedCertificates.managers(config.trust().get()))
                    .build();
        } catch (IOException e) {
            throw new MqttFailed("the certificates to trust cannot be had: " + e.getMessage(), e);
        }
    }

    private static Mqtt3SimpleAuth login(String user, MqttConfig config) {
        var login = Mqtt3SimpleAuth.builder().username(user);
        return config.password()
                .map(secret -> login.password(secret.reveal().getBytes(StandardCharsets.UTF_8)))
                .orElse(login)
                .build();
    }

    boolean isOpen() {
        return !ended && client.getState().isConnected();
    }

    /** Waits until the broker has a message. */
    void publish(MqttMessage message, Duration limit) throws MqttFailed, InterruptedException {
        await(client.publish(packet(message)), limit);
    }

    private void await(Future<?> confirmation, Duration limit)
            throws MqttFailed, InterruptedException {
        try {
            confirmation.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new MqttFailed(words(e), e);
        } catch (TimeoutException e) {
            throw new MqttFailed(
                    "the broker at %s did not confirm within %d ms"
                            .formatted(broker, limit.toMillis()),
                    e);
        }
    }

    /** Hears what is published to a topic, from now on; to be called once. */
    void subscribe(String topic, Consumer<String> onPayload)
            throws MqttFailed, InterruptedException {
        client.publishes(
                MqttGlobalPublishFilter.SUBSCRIBED,
                heard ->
                        onPayload.accept(
                                new String(heard.getPayloadAsBytes(), StandardCharsets.UTF_8)));
        await(
                client.subscribeWith().topicFilter(topic).qos(MqttQos.AT_LEAST_ONCE).send(),
                CONNECT_LIMIT);
    }

    /** Says goodbye, so that the broker does not publish the will. */
    @Override
    public void close() {
        try {
            client.disconnect().get(GOODBYE_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("the broker at {} was gone already", broker, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String words(ExecutionException failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof Mqtt3ConnAckException refused) {
            return "the broker at %s refuses us: %s"
                    .formatted(broker, refused.getMqttMessage().getReturnCode());
        }
        if (cause instanceof MqttSessionExpiredException) {
            return "the broker at %s has closed the connection".formatted(broker);
        }
        var reason = deepest(cause);
        var said = LogText.safe(String.valueOf(reason.getMessage()));
        return reason instanceof GeneralSecurityException
                ? "the certificate of the broker at %s is not to be trusted (%s); `trust` names the file of who signed it"
                        .formatted(broker, said)
                : "no connection to the broker at %s (%s)".formatted(broker, said);
    }

    /** What the system said; the client and Netty put words of their own around it. */
    private static Throwable deepest(Throwable failure) {
        var deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    private static Mqtt3Publish packet(MqttMessage message) {
        return Mqtt3Publish.builder()
                .topic(message.topic())
                .payload(message.payload().getBytes(StandardCharsets.UTF_8))
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(message.retain())
                .build();
    }
}
