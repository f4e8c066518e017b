package io.sidetone.ari.doorbell;

import io.sidetone.core.config.Shorthand;
import java.util.Optional;

/**
 * A telephone that rings, or a group of them; {@code PJSIP/kitchen} alone where there is no more to
 * say.
 *
 * @param endpoint Asterisk's dial string, or the name of a group
 * @param confirm whether whoever answers must press a key to have the visitor, so that no voicemail
 *     does; when left out, for numbers dialled through a trunk
 */
@Shorthand
public record PhoneConfig(Destination endpoint, Optional<Boolean> confirm) {

    /** As it rings. */
    Phone phone() {
        return new Phone(endpoint, confirm.orElse(endpoint.leadsOut()));
    }
}
