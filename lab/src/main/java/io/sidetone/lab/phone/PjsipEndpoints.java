package io.sidetone.lab.phone;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.asterisk.LabAsterisk;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Endpoints of PJSIP that come and go with a house, made over ARI: houses share an Asterisk, and
 * each has a kitchen.
 */
final class PjsipEndpoints implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> COMMON =
            Map.ofEntries(
                    Map.entry("context", "lab-nowhere"),
                    Map.entry("allow", "!all,ulaw"),
                    Map.entry("direct_media", "no"),
                    Map.entry("rtp_symmetric", "yes"),
                    Map.entry("dtmf_mode", "info"),
                    // As in pjsip.conf: the resolver is not asked.
                    Map.entry("media_address", "127.0.0.1"),
                    Map.entry("bind_rtp_to_media_address", "yes"));

    private final LabAsterisk asterisk;
    private final Map<String, Map<String, String>> endpoints = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> aors = new LinkedHashMap<>();

    PjsipEndpoints(LabAsterisk asterisk) {
        this.asterisk = asterisk;
    }

    /**
     * Makes one.
     *
     * @param contacts SIP URIs
     * @param options of the endpoint, in place of what all have
     */
    void add(String name, List<String> contacts, Map<String, String> options) {
        Map<String, String> endpoint = new LinkedHashMap<>(COMMON);
        endpoint.putAll(options);
        endpoint.put("aors", name);
        endpoints.put(name, endpoint);
        aors.put(name, Map.of("contact", String.join(",", contacts)));
        make(name);
    }

    /** Makes them all once more, for an Asterisk that knows of nothing. */
    void again() {
        endpoints.keySet().forEach(this::make);
    }

    private void make(String name) {
        put("aor", name, aors.getOrDefault(name, Map.of()));
        put("endpoint", name, endpoints.getOrDefault(name, Map.of()));
    }

    /** Removes them all; those that a restart of Asterisk has taken are gone already. */
    @Override
    public void close() {
        for (String name : endpoints.keySet()) {
            send(request("endpoint", name).DELETE().build());
            send(request("aor", name).DELETE().build());
        }
    }

    private void put(String type, String name, Map<String, String> fields) {
        try {
            List<Map<String, String>> list = new ArrayList<>();
            fields.forEach((field, value) -> list.add(Map.of("attribute", field, "value", value)));
            String body = JSON.writeValueAsString(Map.of("fields", list));
            HttpResponse<String> response =
                    send(
                            request(type, name)
                                    .header("Content-Type", "application/json")
                                    .PUT(BodyPublishers.ofString(body))
                                    .build());
            if (response.statusCode() != 200) {
                throw new LabFailure("no " + type + " " + name + ": " + response.body());
            }
        } catch (IOException e) {
            throw new LabFailure("cannot describe " + name, e);
        }
    }

    private HttpRequest.Builder request(String type, String name) {
        String user = "sidetone:" + asterisk.ariSecret().text();
        return HttpRequest.newBuilder(
                        URI.create(
                                "http://127.0.0.1:%d/ari/asterisk/config/dynamic/res_pjsip/%s/%s"
                                        .formatted(asterisk.ports().http(), type, name)))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(user.getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LabFailure("ARI takes no configuration", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted while ARI configures", e);
        }
    }
}
