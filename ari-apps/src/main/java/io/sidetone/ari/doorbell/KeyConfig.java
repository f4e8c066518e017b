package io.sidetone.ari.doorbell;

import io.sidetone.core.action.ActionConfig;
import io.sidetone.core.config.Default;
import java.util.Optional;

/**
 * What a key does while somebody speaks with the visitor: one of {@code action} and {@code
 * send-keys}.
 *
 * @param purpose what is said and told when it is done
 * @param action what is done
 * @param sendKeys DTMF to the door station, such as the code of its opener
 */
public record KeyConfig(
        @Default("other") KeyPurpose purpose,
        Optional<ActionConfig> action,
        Optional<String> sendKeys) {

    /**
     * @throws IllegalArgumentException when it does nothing, or two things
     */
    public KeyConfig {
        if (action.isPresent() == sendKeys.isPresent()) {
            throw new IllegalArgumentException("write one of `action` and `send-keys`");
        }
        if (sendKeys.filter(keys -> !keys.matches("[0-9*#A-D]{1,32}")).isPresent()) {
            throw new IllegalArgumentException("`send-keys` are 1 to 32 of 0-9, *, # and A-D");
        }
    }
}
