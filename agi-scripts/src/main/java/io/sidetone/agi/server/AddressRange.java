package io.sidetone.agi.server;

import java.net.InetAddress;

/**
 * One address, or a network in CIDR notation (RFC 4632, RFC 4291). An IPv4 address in IPv6 clothes
 * ({@code ::ffff:192.0.2.1}) is that IPv4 address.
 *
 * @param network the address that the range begins with
 * @param prefix how many leading bits count, 0-32 or 0-128
 */
record AddressRange(InetAddress network, int prefix) {

    /**
     * @throws IllegalArgumentException when {@code text} is neither an address in numbers nor a
     *     network
     */
    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        var address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int bits = address.getAddress().length * Byte.SIZE;
        int prefix = slash < 0 ? bits : prefixOf(text, text.substring(slash + 1), bits);
        return new AddressRange(address, prefix);
    }

    private static int prefixOf(String text, String digits, int bits) {
        if (!digits.matches("[0-9]{1,3}") || Integer.parseInt(digits) > bits) {
            throw new IllegalArgumentException(
                    text + " is no network: after the slash goes a number from 0 to " + bits);
        }
        return Integer.parseInt(digits);
    }

    /** Whether {@code peer} is in this range. */
    boolean contains(InetAddress peer) {
        byte[] ours = network.getAddress();
        byte[] theirs = peer.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        int difference = 0;
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            difference |= (ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask;
        }
        return difference == 0;
    }
}
