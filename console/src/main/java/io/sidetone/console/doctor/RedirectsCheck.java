package io.sidetone.console.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.sidetone.ari.http.AriClient;
import io.sidetone.core.log.LogText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Whether a telephone that redirects a call (SIP 3xx) is seen to. With {@code
 * redirect_method=uri_pjsip} PJSIP follows by itself and tells nobody: neither {@code Dial}'s
 * option {@code i} nor an ARI application can prevent it.
 */
public final class RedirectsCheck extends AriCheck {

    private static final String UNSEEN = "uri_pjsip";

    /** So many names fit a line. */
    private static final int SHOWN = 5;

    private final AriProbe ari;

    public RedirectsCheck(AriProbe ari) {
        super("redirected calls");
        this.ari = ari;
    }

    @Override
    Outcome ask() throws IOException {
        var endpoints = ari.get("endpoints/PJSIP");
        if (endpoints.isEmpty()) {
            return new Outcome.Skipped("Asterisk tells of no PJSIP endpoints");
        }
        var unseen = new ArrayList<String>();
        for (var endpoint : endpoints.get()) {
            var name = endpoint.path("resource").asText();
            if (followsUnseen(name)) {
                unseen.add(LogText.safe(name));
            }
        }
        return unseen.isEmpty()
                ? new Outcome.Fine("seen at each of %d endpoints".formatted(endpoints.get().size()))
                : caution(unseen);
    }

    private boolean followsUnseen(String endpoint) throws IOException {
        var path = "asterisk/config/dynamic/res_pjsip/endpoint/" + AriClient.part(endpoint);
        return ari.get(path)
                .map(RedirectsCheck::attributes)
                .map(attributes -> attributes.anyMatch(RedirectsCheck::isUnseen))
                .orElse(false);
    }

    private static Stream<JsonNode> attributes(JsonNode configuration) {
        return StreamSupport.stream(configuration.spliterator(), false);
    }

    private static boolean isUnseen(JsonNode attribute) {
        return attribute.path("attribute").asText().equals("redirect_method")
                && attribute.path("value").asText().equals(UNSEEN);
    }

    private static Outcome caution(List<String> endpoints) {
        return new Outcome.Caution(
                "PJSIP follows redirections of %s by itself; a doorbell cannot ignore them"
                        .formatted(named(endpoints)),
                """
                In /etc/asterisk/pjsip.conf, in %s:
                  redirect_method = user
                then: asterisk -rx 'module reload res_pjsip.so'\
                """
                        .formatted(
                                endpoints.stream()
                                        .limit(SHOWN)
                                        .map(name -> "[" + name + "]")
                                        .collect(Collectors.joining(", "))));
    }

    private static String named(List<String> endpoints) {
        var first = String.join(", ", endpoints.subList(0, Math.min(SHOWN, endpoints.size())));
        return endpoints.size() <= SHOWN
                ? first
                : "%s and %d more".formatted(first, endpoints.size() - SHOWN);
    }
}
