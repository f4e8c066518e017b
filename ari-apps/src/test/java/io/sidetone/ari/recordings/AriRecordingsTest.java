package io.sidetone.ari.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sidetone.ari.http.AriClient;
import io.sidetone.ari.http.AriConfig;
import io.sidetone.ari.http.AriProblem;
import io.sidetone.core.config.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answers are those of Asterisk 22.10.1. */
class AriRecordingsTest {

    private static final String NOT_FOUND = "{\"message\":\"Recording not found\"}";

    /** {@code sidetone:a b:ö} in Base64. */
    private static final String LOGIN = "Basic c2lkZXRvbmU6YSBiOsO2";

    @TempDir private Path directory;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private HttpServer asterisk;
    private AriClient ari;
    private AriRecordings recordings;

    private record Answer(int status, String body, int announced) {
        Answer(int status, String body) {
            this(status, body, body.length());
        }
    }

    @BeforeEach
    void start() throws IOException {
        asterisk = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        asterisk.createContext("/", this::answer);
        asterisk.start();
        ari = new AriClient(new AriConfig(url(), "sidetone", new Secret("a b:ö")));
        recordings = new AriRecordings(ari, "/var/spool/asterisk/recording");
    }

    @AfterEach
    void stop() {
        ari.close();
        asterisk.stop(0);
    }

    @Test
    void recordingsAreListedByPrefix() throws IOException {
        answers.put(
                "GET /ari/recordings/stored",
                new Answer(
                        200,
                        "[{\"name\":\"m-1\",\"format\":\"wav\"},{\"name\":\"m-2\",\"format\":\"gsm\"},"
                                + "{\"name\":\"other\",\"format\":\"wav\"}]"));

        assertThat(recordings.list("m-")).containsExactly("m-1");
    }

    @Test
    void aRecordingIsCopiedIntoANewFile() throws IOException {
        answers.put("GET /ari/recordings/stored/m-1/file", new Answer(200, "RIFF and so on"));
        var target = directory.resolve("m-1.wav");

        assertThat(recordings.fetch("m-1", target)).isTrue();
        assertThat(target).hasContent("RIFF and so on");
    }

    @Test
    void aRecordingThatIsNotThereLeavesNoFile() throws IOException {
        answers.put("GET /ari/recordings/stored", new Answer(200, "[]"));
        var target = directory.resolve("m-1.wav");

        assertThat(recordings.fetch("m-1", target)).isFalse();
        assertThat(target).doesNotExist();
    }

    @Test
    void anAsteriskThatIsStartingIsNotBelievedThatThereIsNoRecording() {
        var target = directory.resolve("m-1.wav");

        assertThatIOException()
                .isThrownBy(() -> recordings.fetch("m-1", target))
                .withMessageContaining("Asterisk is starting");
        assertThatIOException().isThrownBy(() -> recordings.delete("m-1"));
        assertThat(target).doesNotExist();
    }

    @Test
    void whatAsteriskListsIsAskedForOnceMore() {
        answers.put(
                "GET /ari/recordings/stored",
                new Answer(200, "[{\"name\":\"m-1\",\"format\":\"wav\"}]"));

        assertThatNoException()
                .isThrownBy(() -> recordings.fetch("m-1", directory.resolve("m-1.wav")));
        assertThat(asked)
                .filteredOn("GET /ari/recordings/stored/m-1/file"::equals)
                .as("ARI was whole by the second time")
                .hasSize(2);
    }

    @Test
    void aCopyThatEndsEarlyLeavesNoFile() {
        answers.put("GET /ari/recordings/stored/m-1/file", new Answer(200, "RIFF", 1000));
        var target = directory.resolve("m-1.wav");

        assertThatIOException().isThrownBy(() -> recordings.fetch("m-1", target));
        assertThat(target).doesNotExist();
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        answers.put("GET /ari/recordings/stored/m-1/file", new Answer(200, "new"));
        var target = Files.writeString(directory.resolve("m-1.wav"), "old");

        assertThatIOException().isThrownBy(() -> recordings.fetch("m-1", target));
        assertThat(target).hasContent("old");
    }

    @Test
    void deletingTwiceIsNoError() throws IOException {
        answers.put("DELETE /ari/recordings/stored/m-1", new Answer(204, ""));
        recordings.delete("m-1");
        answers.clear();
        answers.put("GET /ari/recordings/stored", new Answer(200, "[]"));
        recordings.delete("m-1");

        assertThat(asked).filteredOn(request -> request.startsWith("DELETE")).hasSize(2);
    }

    @Test
    void aSlashInANameIsSentAsAsteriskWantsIt() throws IOException {
        answers.put("DELETE /ari/recordings/stored/a%2Fb%20c", new Answer(204, ""));
        recordings.delete("a/b c");

        assertThat(asked).containsExactly("DELETE /ari/recordings/stored/a%2Fb%20c");
    }

    @Test
    void aRecordingGrowsWhileItsChannelLives() throws IOException {
        answers.put("GET /ari/channels/1795.1", new Answer(200, "{\"id\":\"1795.1\"}"));

        assertThat(recordings.mayBeGrowing("m-1", "1795.1")).isTrue();
        assertThat(recordings.mayBeGrowing("m-1", "1795.2")).isFalse();
    }

    @Test
    void aMissingDirectoryIsToldWithItsCure() {
        answers.put(
                "GET /ari/recordings/stored", new Answer(500, "{\"error\":\"Allocation failed\"}"));

        assertThatIOException()
                .isThrownBy(() -> recordings.list(""))
                .withMessageEndingWith(
                        "install -d -o asterisk -g asterisk /var/spool/asterisk/recording");
    }

    @Test
    void aWrongPasswordIsToldWithoutSayingIt() {
        try (var other = new AriClient(new AriConfig(url(), "sidetone", new Secret("geheim")))) {
            assertThatExceptionOfType(AriProblem.class)
                    .isThrownBy(() -> other.get("channels"))
                    .withMessageContaining("user 'sidetone'")
                    .withMessageNotContaining("geheim")
                    .matches(problem -> problem.status() == 401);
        }
    }

    @Test
    void nobodyListeningIsTold() {
        asterisk.stop(0);

        assertThatIOException()
                .isThrownBy(() -> recordings.mayBeGrowing("m-1", "1.1"))
                .withMessageContaining("is Asterisk running, with enabled=yes in http.conf?");
    }

    @Test
    void somethingElseThanAriIsTold() {
        answers.put("GET /ari/recordings/stored", new Answer(200, "<html>"));

        assertThatIOException()
                .isThrownBy(() -> recordings.list(""))
                .withMessageContaining("is no ARI");
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + asterisk.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var key = exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
            asked.add(key);
            var login = exchange.getRequestHeaders().getFirst("Authorization");
            var found = answers.getOrDefault(key, new Answer(404, NOT_FOUND));
            var answer = LOGIN.equals(login) ? found : new Answer(401, "{}");
            exchange.sendResponseHeaders(
                    answer.status(), answer.announced() == 0 ? -1 : answer.announced());
            exchange.getResponseBody().write(answer.body().getBytes(StandardCharsets.UTF_8));
        }
    }
}
