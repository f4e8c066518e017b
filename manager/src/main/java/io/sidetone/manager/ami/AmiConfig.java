package io.sidetone.manager.ami;

import io.sidetone.core.config.Default;
import io.sidetone.core.config.Secret;

/**
 * Where Asterisk's manager interface is, and the user to log in as.
 *
 * @param host name or address of Asterisk's machine
 * @param port TCP port, 1-65535; Asterisk's default is 5038
 * @param user name of the section in manager.conf
 * @param password its secret
 */
public record AmiConfig(
        @Default("127.0.0.1") String host,
        @Default("5038") int port,
        String user,
        Secret password) {

    public static final int DEFAULT_PORT = 5038;

    /**
     * @throws IllegalArgumentException when the port is out of range, or the host or the user is
     *     empty
     */
    public AmiConfig {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("asterisk.ami.port must be 1 to 65535, not " + port);
        }
        if (host.isBlank() || user.isBlank()) {
            throw new IllegalArgumentException("asterisk.ami needs a host and a user");
        }
    }
}
