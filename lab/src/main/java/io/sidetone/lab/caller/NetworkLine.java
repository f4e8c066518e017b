package io.sidetone.lab.caller;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody who calls over SIP, and what their INVITE says of them.
 *
 * @param caller what the From header says; without a number it says that the number is withheld
 * @param line the endpoint at which the call comes in: {@code trunk}, {@code door} or a telephone
 * @param headers more of them, by name
 * @param listens whether what they hear before an answer is kept
 */
public record NetworkLine(
        CallerLine caller, String line, Map<String, String> headers, boolean listens) {

    public NetworkLine {
        headers = Map.copyOf(headers);
    }

    /** Somebody in the public network. */
    public static NetworkLine trunk(CallerLine caller) {
        return new NetworkLine(caller, "trunk", Map.of(), false);
    }

    /** Somebody in the public network with a number and no name. */
    public static NetworkLine trunk(String number) {
        return trunk(CallerLine.number(number));
    }

    /** A telephone or door station of the house. */
    public static NetworkLine inside(String endpoint) {
        return new NetworkLine(CallerLine.number(endpoint), endpoint, Map.of(), false);
    }

    /** The same with one header more. */
    public NetworkLine with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new NetworkLine(caller, line, more, listens);
    }

    /** The same with an ear on the line from the first moment. */
    public NetworkLine listening() {
        return new NetworkLine(caller, line, headers, true);
    }
}
