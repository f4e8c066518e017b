package io.sidetone.ari.doorbell;

import io.sidetone.ari.steer.DialRequest;
import io.sidetone.ari.steer.SteeredCall;
import io.sidetone.core.call.CallerId;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a door's telephones are called. */
final class Dialling {

    /** A leg that we have forgotten, by a fault of ours, rings no longer than this. */
    private static final Duration BEYOND = Duration.ofSeconds(5);

    /** A door station's number as displays show it; anything else is not shown. */
    private static final Pattern SHOWN = Pattern.compile("[+*#0-9A-Za-z._-]{1,40}");

    private final SteeredCall call;
    private final Button button;

    Dialling(SteeredCall call, Button button) {
        this.call = call;
        this.button = button;
    }

    /** What is to be dialled so that a telephone rings wherever it is registered. */
    List<String> contacts(Destination to) {
        return to.hasContacts() ? call.contacts(to.text()) : List.of(to.text());
    }

    DialRequest ringing(String endpoint, Duration limit) {
        return request(endpoint, limit, button.config().ringHeader());
    }

    DialRequest announcing(String endpoint, Duration limit) {
        return request(endpoint, limit, button.config().announce().header());
    }

    private DialRequest request(
            String endpoint, Duration limit, Map<HeaderName, HeaderValue> headers) {
        return new DialRequest(
                endpoint,
                Optional.of(new CallerId(number(), button.label())),
                limit.plus(BEYOND).truncatedTo(ChronoUnit.SECONDS),
                endpoint.startsWith("PJSIP/") ? variables(headers) : Map.of());
    }

    private String number() {
        var number = call.caller().callerId().number();
        return SHOWN.matcher(number).matches() ? number : "";
    }

    /** A channel of another kind refuses the function. */
    private static Map<String, String> variables(Map<HeaderName, HeaderValue> headers) {
        return headers.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                each -> each.getKey().function(), each -> each.getValue().text()));
    }
}
