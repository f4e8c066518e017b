package io.sidetone.manager.ami;

/**
 * Where Asterisk's manager interface is, and the user to log in as.
 *
 * @param host name or address of Asterisk's machine
 * @param port TCP port, 1-65535; Asterisk's default is 5038
 * @param user name of the section in manager.conf
 * @param password its secret; never empty
 */
public record AmiConfig(String host, int port, String user, String password) {

    public static final int DEFAULT_PORT = 5038;

    /**
     * @throws IllegalArgumentException when the port is out of range, or user or password is empty
     */
    public AmiConfig {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("asterisk.ami.port must be 1 to 65535, not " + port);
        }
        if (host.isBlank() || user.isBlank() || password.isBlank()) {
            throw new IllegalArgumentException("asterisk.ami needs a host, a user and a password");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "AmiConfig[host=" + host + ", port=" + port + ", user=" + user + "]";
    }
}
