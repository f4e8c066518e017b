package io.sidetone.core.prompt.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.audio.convert.TelephoneWav;
import io.sidetone.core.prompt.Clip;
import io.sidetone.core.prompt.Sound;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptServerTest {

    private static final byte[] WAV = TelephoneWav.silence(800);

    private final HttpClient http = HttpClient.newHttpClient();
    private PromptServer server;

    @TempDir Path directory;

    @BeforeEach
    void start() throws IOException {
        server =
                new PromptServer(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        Optional.empty());
    }

    @AfterEach
    void stop() {
        server.close();
        http.shutdownNow();
    }

    private URI delivered(Clip clip) {
        return ((Sound.Pulled) server.deliver(clip)).uri();
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private Clip onDisk() throws IOException {
        return new Clip(WAV, Files.write(directory.resolve("prompt.wav"), WAV));
    }

    @Test
    void anAddressIsLongEnoughForAsteriskAndSaysWav() {
        var uri = delivered(new Clip(WAV, null)).toString();
        assertThat(uri).hasSizeGreaterThan(33).matches("http://127.0.0.1:\\d+/prompts/\\w{64}.wav");
    }

    @Test
    void aPromptIsServedWhetherTheDiskTookItOrNot() throws Exception {
        for (var clip : new Clip[] {new Clip(WAV, null), onDisk()}) {
            var response = send(HttpRequest.newBuilder(delivered(clip)));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo(WAV);
            assertThat(response.headers().firstValue("Content-Type")).contains("audio/x-wav");
            assertThat(response.headers().firstValue("Cache-Control"))
                    .get()
                    .asString()
                    .contains("max-age");
        }
    }

    @Test
    void headTellsTheLengthOnly() throws Exception {
        var response = send(HttpRequest.newBuilder(delivered(onDisk())).HEAD());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(WAV.length);
    }

    @Test
    void whoHasItAlreadyNeedsNotFetchIt() throws Exception {
        var uri = delivered(onDisk());
        var tag = send(HttpRequest.newBuilder(uri)).headers().firstValue("ETag").orElseThrow();
        var again = send(HttpRequest.newBuilder(uri).header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void aFileThatChangedHasANewAddressAndTheOldOneIsGone() throws Exception {
        var before = delivered(onDisk());
        var changed = TelephoneWav.silence(900);
        var after =
                delivered(new Clip(changed, Files.write(directory.resolve("prompt.wav"), changed)));
        assertThat(after).isNotEqualTo(before);
        assertThat(send(HttpRequest.newBuilder(after)).body()).isEqualTo(changed);
        assertThat(send(HttpRequest.newBuilder(before)).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyReadingIsAllowed() throws Exception {
        var uri = delivered(onDisk());
        var response =
                send(HttpRequest.newBuilder(uri).PUT(HttpRequest.BodyPublishers.ofString("x")));
        assertThat(response.statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/prompts/",
                "/prompts/../../etc/passwd",
                "/prompts/%2e%2e%2fetc%2fpasswd.wav",
                "/prompts/0000000000000000000000000000000000000000000000000000000000000000.wav",
                "/PROMPTS/x.wav",
                "*",
                "//host/x"
            })
    void nothingElseIsServed(String path) throws IOException {
        assertThat(answerTo("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 40[04] .*")
                .doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET foo:bar HTTP/1.1\r\n\r\n",
                "GET /%zz HTTP/1.1\r\n\r\n",
                "\0\0\0\r\n\r\n",
                "GET / HTTP/1.1\r\nContent-Length: -5\r\n\r\n"
            })
    void nonsenseDoesNotStopTheServer(String nonsense) throws Exception {
        assertThat(answerTo(nonsense)).doesNotStartWith("HTTP/1.1 200");
        assertThat(send(HttpRequest.newBuilder(delivered(onDisk()))).statusCode()).isEqualTo(200);
    }

    private String answerTo(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theAddressIsTheOneThatAsteriskReaches() throws IOException {
        try (var elsewhere =
                new PromptServer(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        Optional.of(URI.create("http://10.0.0.5:4580")))) {
            assertThat(((Sound.Pulled) elsewhere.deliver(new Clip(WAV, null))).uri())
                    .asString()
                    .startsWith("http://10.0.0.5:4580/prompts/");
        }
    }

    @Test
    void memoryIsBounded() {
        var shelf = new Shelf();
        var first = shelf.put(new Clip(TelephoneWav.silence(2_000_000), null));
        for (var n = 1; n <= 5; n++) {
            shelf.put(new Clip(TelephoneWav.silence(2_000_000 + n), null));
        }
        assertThat(shelf.take(first)).isEmpty();
    }
}
