package io.sidetone.lab.caller;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody who calls over SIP, and what their INVITE says of them.
 *
 * @param caller what the From header says; without a number it says that the number is withheld
 * @param line the endpoint at which the call comes in: {@code trunk}, {@code door} or a telephone
 * @param headers more of them, by name
 */
public record NetworkLine(CallerLine caller, String line, Map<String, String> headers) {

    public NetworkLine {
        headers = Map.copyOf(headers);
    }

    /** Somebody in the public network. */
    public static NetworkLine trunk(CallerLine caller) {
        return new NetworkLine(caller, "trunk", Map.of());
    }

    /** Somebody in the public network with a number and no name. */
    public static NetworkLine trunk(String number) {
        return trunk(CallerLine.number(number));
    }

    /** A telephone or door station of the house. */
    public static NetworkLine inside(String endpoint) {
        return new NetworkLine(CallerLine.number(endpoint), endpoint, Map.of());
    }

    /** The same with one header more. */
    public NetworkLine with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new NetworkLine(caller, line, more);
    }
}
