package io.sidetone.core.config;

import java.net.InetAddress;
import java.util.regex.Pattern;

/**
 * A host as a user names it, by name (RFC 1123) or by address; not looked up yet.
 *
 * @param name the name or the address, IPv6 without brackets
 */
@Inline
public record Host(String name) {

    private static final Pattern LABELS =
            Pattern.compile(
                    "[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?"
                            + "(\\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)*\\.?");
    private static final int LONGEST = 253;

    /**
     * @throws IllegalArgumentException when {@code name} is neither a host name nor an address
     */
    public Host {
        var wellFormed = name.contains(":") ? isAddress(name) : LABELS.matcher(name).matches();
        if (!wellFormed || name.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "not a host: write a name or an address, without a scheme or a port");
        }
    }

    private static boolean isAddress(String text) {
        try {
            return !InetAddress.ofLiteral(text).getHostAddress().isEmpty();
        } catch (IllegalArgumentException e) {
            return false; // the caller tells what is wanted, in plainer words
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
