package io.sidetone.ari.steer.live;

import io.sidetone.core.call.Call;
import java.util.List;
import java.util.regex.Pattern;

/** Where the registered telephones of an endpoint are: PJSIP dials but one of them by itself. */
final class Contacts {

    /** An endpoint as a whole, and no number or contact of it. */
    private static final Pattern ENDPOINT = Pattern.compile("PJSIP/([A-Za-z0-9_.-]+)");

    private Contacts() {}

    /** One dial string each; the endpoint itself when nothing better is known. */
    static List<String> of(String endpoint, Call caller) {
        var matcher = ENDPOINT.matcher(endpoint);
        return matcher.matches()
                ? caller.variable("PJSIP_DIAL_CONTACTS(%s)".formatted(matcher.group(1)))
                        .map(all -> List.of(all.split("&")))
                        .orElse(List.of(endpoint))
                : List.of(endpoint);
    }
}
