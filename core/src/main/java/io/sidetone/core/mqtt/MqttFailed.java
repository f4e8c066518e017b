package io.sidetone.core.mqtt;

import java.io.IOException;

/** The broker did not take a message. */
public final class MqttFailed extends IOException {

    private static final long serialVersionUID = 1L;

    public MqttFailed(String message) {
        super(message);
    }

    public MqttFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
