package io.sidetone.ari.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sidetone.ari.http.AriAnswer;
import io.sidetone.ari.http.AriClient;
import io.sidetone.ari.http.AriProblem;
import io.sidetone.core.log.LogText;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Requests about channels that ari4java does not know or knows in part: it stands at Asterisk 22.0.
 * That a channel is gone, not in a Stasis application or just being hung up is an answer, not a
 * failure. For any number of threads; each blocks the one that asks.
 */
public final class ChannelRequests {

    private static final int NOT_FOUND = 404;

    /** Not in a Stasis application, or not to be dialled any more. */
    private static final int CONFLICT = 409;

    /** The channel is just being hung up. */
    private static final int NOT_NOW = 412;

    private final AriClient client;
    private final ObjectMapper json = new ObjectMapper();

    public ChannelRequests(AriClient client) {
        this.client = client;
    }

    /**
     * Makes a channel, whose StasisStart comes before anything is dialled.
     *
     * @return the channel as Asterisk describes it
     * @throws AriProblem when there is no such endpoint, or the id is taken
     * @throws IOException when Asterisk cannot be asked
     */
    public JsonNode create(NewChannel channel) throws IOException {
        return made("channels/create", channel.parameters());
    }

    /**
     * Dials a channel that was made by {@link #create}; returns at once. Redirections (SIP 3xx) are
     * not followed: they come as event {@code Dial} with {@code forward}.
     *
     * @param caller id of the channel on whose behalf, whose caller ID is shown; empty for none
     * @param limit to ring at most, in whole seconds; {@link Duration#ZERO} for ever
     * @return false when the channel is gone or dialled already
     * @throws IOException when Asterisk cannot be asked
     */
    public boolean dial(String channelId, String caller, Duration limit) throws IOException {
        var parameters =
                Parameters.NONE
                        .and("caller", caller)
                        .and("timeout", Long.toString(limit.toSeconds()));
        return ask(channelId, "/dial", parameters);
    }

    /**
     * Makes a channel whose sound is a program's.
     *
     * @return the channel as Asterisk describes it
     * @throws AriProblem when Asterisk lacks the module, or the parameters do not fit
     * @throws IOException when Asterisk cannot be asked
     */
    public JsonNode externalMedia(ExternalMedia media) throws IOException {
        return made("channels/externalMedia", media.parameters());
    }

    /**
     * Tells the caller's side that there is something to hear before the answer (SIP 183; Asterisk
     * 22.6).
     *
     * @return false when the channel is not there, not ours, or not being called (a leg that was
     *     made and not dialled), or Asterisk is older
     * @throws IOException when Asterisk cannot be asked
     */
    public boolean progress(String channelId) throws IOException {
        return ask(channelId, "/progress", Parameters.NONE);
    }

    /**
     * Tells a telephone that transfers a call how it goes. The channel has announced the transfer
     * by event {@code ChannelTransfer}, with {@code PJSIP_TRANSFER_HANDLING()} at {@code ari-only}
     * (Asterisk 22.3).
     *
     * @return false when the channel is not there or not ours, or Asterisk is older; true also when
     *     it transfers nothing
     * @throws IOException when Asterisk cannot be asked
     */
    public boolean transferProgress(String channelId, TransferProgress state) throws IOException {
        return ask(channelId, "/transfer_progress", Parameters.NONE.and("states", state.word()));
    }

    /**
     * Hangs up.
     *
     * @param cause ITU-T Q.850, 1 to 127: 16 normal, 17 busy, 26 answered elsewhere, 34 no circuit
     * @return false when the channel is gone
     * @throws IllegalArgumentException when the cause is none
     * @throws IOException when Asterisk cannot be asked
     */
    public boolean hangUp(String channelId, int cause) throws IOException {
        if (cause < 1 || cause > 127) {
            throw new IllegalArgumentException(cause + " is no cause of ITU-T Q.850");
        }
        var path = path(channelId, "?reason_code=" + cause);
        return isDone(client.exchange("DELETE", path, null), path);
    }

    /**
     * Reads several variables or dialplan functions at once (Asterisk 22.10).
     *
     * @param names none with a comma, at which Asterisk parts them
     * @return their values; empty when the channel is gone, there is no such variable, or Asterisk
     *     is older
     * @throws IllegalArgumentException when a name has a comma
     * @throws IOException when Asterisk cannot be asked
     */
    public Optional<Map<String, String>> variables(String channelId, Collection<String> names)
            throws IOException {
        if (names.stream().anyMatch(name -> name.contains(","))) {
            throw new IllegalArgumentException("Asterisk parts names at commas: " + names);
        }
        var query = "/variables?variables=" + AriClient.part(String.join(",", names));
        var path = path(channelId, query);
        var answer = client.exchange("GET", path, null);
        return isDone(answer, path) ? Optional.of(named(tree(answer))) : Optional.empty();
    }

    /**
     * Sets several variables or dialplan functions at once (Asterisk 22.10).
     *
     * @return false when the channel is gone or not ours, or Asterisk is older
     * @throws IOException when Asterisk cannot be asked
     */
    public boolean setVariables(String channelId, Map<String, String> values) throws IOException {
        return ask(channelId, "/variables", Parameters.NONE.and("variables", values));
    }

    private JsonNode made(String path, Parameters parameters) throws IOException {
        var answer = client.exchange("POST", path, parameters.json());
        if (!answer.isSuccess()) {
            throw refused(answer, path);
        }
        return tree(answer);
    }

    private boolean ask(String channelId, String what, Parameters parameters) throws IOException {
        var path = path(channelId, what);
        return isDone(client.exchange("POST", path, parameters.json()), path);
    }

    private static String path(String channelId, String what) {
        return "channels/" + AriClient.part(channelId) + what;
    }

    private boolean isDone(AriAnswer answer, String path) throws IOException {
        return switch (answer.status()) {
            case NOT_FOUND, CONFLICT, NOT_NOW -> false;
            default -> {
                if (!answer.isSuccess()) {
                    throw refused(answer, path);
                }
                yield true;
            }
        };
    }

    /** In Asterisk's own words: what it says is what is wrong with the request. */
    private AriProblem refused(AriAnswer answer, String path) throws IOException {
        if (answer.status() == 401 || answer.status() == 403) {
            client.found(answer.status(), path);
        }
        return new AriProblem(
                answer.status(),
                "ARI answered %d to %s: %s"
                        .formatted(answer.status(), path, LogText.safe(answer.body())));
    }

    private JsonNode tree(AriAnswer answer) throws IOException {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException broken) {
            throw new IOException("what ARI answers is no JSON", broken);
        }
    }

    private static Map<String, String> named(JsonNode answer) {
        var found = new HashMap<String, String>();
        answer.path("variables")
                .properties()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue().asText()));
        return found;
    }
}
