package io.sidetone.agi.screening.reputation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.sidetone.agi.screening.judge.ScorePart;
import io.sidetone.core.config.Secret;
import io.sidetone.core.mail.TestCertificate;
import io.sidetone.core.number.Numbers;
import io.sidetone.core.number.OutsideNumber;
import io.sidetone.core.number.PublicNumber;
import io.sidetone.core.outbox.MovableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupDeskTest {

    private static final Numbers NUMBERS =
            new Numbers(PhoneNumberUtil.getInstance(), Optional.of("DE"));

    /** The example of PhoneBlock's documentation, with its hash. */
    private static final OutsideNumber CALLER = NUMBERS.outside("+4917650642602");

    private static final String HASH = "3D1D76F0C3664E1E818C6ECCFD8843AD1F4091CC";
    private static final String BAD = "{\"votes\": 42, \"rating\": \"G_FRAUD\"}";
    private static final ScorePart FRAUD =
            new ScorePart("phoneblock", 60, "42 complaints, rated fraud");
    private static final Duration REST = Duration.ofMinutes(1);

    /** What a caller waits at most. */
    private static final Duration LIMIT = Duration.ofMillis(300);

    /** Where the answer counts and not the time: a busy machine may take its time. */
    private static final Duration AMPLE = Duration.ofSeconds(20);

    private final MovableClock clock = new MovableClock();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var server : open) {
            server.close();
        }
    }

    @Test
    void phoneBlockLearnsTheHashOnly() throws IOException {
        var server = server(RudeServer.says(200, BAD));
        assertThat(phoneBlock(server).of(CALLER)).containsExactly(FRAUD);

        assertThat(server.requests())
                .singleElement()
                .asString()
                .startsWith("GET /api/check?sha1=" + HASH + " HTTP/1.1\n")
                .containsIgnoringCase("authorization: Bearer t0ken\n")
                .doesNotContain("17650642602");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"votes\": 0}|0|0 complaints",
                "{\"votes\": 3, \"rating\": \"C_PING\"}|0|3 complaints, rated ping call",
                "{\"votes\": 4, \"rating\": \"D_POLL\"}|60|4 complaints, rated poll",
                "{\"votes\": 9, \"rating\": \"A_LEGITIMATE\"}|0|9 complaints, rated legitimate",
                "{\"votes\": 4, \"rating\": \"[31mX\"}|60|4 complaints",
                "{\"votes\": 4, \"rating\": [1]}|60|4 complaints",
                "{\"votes\": \"4\"}|0|unknown: it answered without votes",
                "{\"votes\": 1e99}|0|unknown: it answered without votes",
                "{\"votes\": 99999999999}|0|unknown: it answered without votes",
                "[]|0|unknown: it answered without votes",
            })
    void phoneBlocksAnswersAreUnderstood(String answer, int points, String reason)
            throws IOException {
        assertThat(phoneBlock(server(RudeServer.says(200, answer))).of(CALLER))
                .containsExactly(new ScorePart("phoneblock", points, reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"s\": 7}|14|score 7",
                "{\"s\": \"7\"}|14|score 7",
                "{\"s\": 0.25}|1|score 0.25",
                "{\"s\": -3}|-6|score -3",
                "{\"s\": 1e300}|20|score 1.0E300",
                "{\"s\": 5, \"why\": \"robot\"}|10|score 5: robot",
                "{\"s\": 5, \"why\": \"a\\u001b[2Jb\\nc\"}|10|score 5: a?[2Jb?c",
                "{\"s\": \"NaN\"}|0|unknown: no number stands at /s",
                "{\"s\": \"seven\"}|0|unknown: no number stands at /s",
                "{\"s\": {}}|0|unknown: no number stands at /s",
                "{}|0|unknown: no number stands at /s",
                "nonsense|0|unknown: it answered what is no JSON",
            })
    void anyServiceThatAnswersJsonWillDo(String answer, int points, String reason)
            throws IOException {
        assertThat(generic(server(RudeServer.says(200, answer))).of(CALLER))
                .containsExactly(new ScorePart("any", points, reason));
    }

    @Test
    void aNumberGoesIntoAnAddressEncoded() throws IOException {
        var server = server(RudeServer.says(404, ""));
        assertThat(generic(server).of(CALLER))
                .containsExactly(new ScorePart("any", 0, "not known there"));
        assertThat(server.requests())
                .singleElement()
                .asString()
                .startsWith("GET /%2B4917650642602/" + HASH + " ")
                .contains("X-Key: k3y\n");
    }

    @Test
    void aLongReasonIsCut() throws IOException {
        var answer = "{\"s\": 1, \"why\": \"%s\"}".formatted("x".repeat(10_000));
        assertThat(generic(server(RudeServer.says(200, answer))).of(CALLER))
                .singleElement()
                .satisfies(part -> assertThat(part.reason()).hasSizeLessThan(150));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "201", "+49176506426", "110", "alice", "+999123456789"})
    void onlyValidPublicNumbersAreAskedAbout(String callerId) throws IOException {
        var server = server(RudeServer.says(200, BAD));
        assertThat(phoneBlock(server).of(NUMBERS.outside(callerId))).isEmpty();
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429|unknown: it was asked too often",
                "500|unknown: it answered 500",
                "302|unknown: it answered 302",
                "401|unknown: it wants another token",
            })
    void aRefusalIsUnknown(int status, String reason) throws IOException {
        assertThat(phoneBlock(server(RudeServer.says(status, BAD))).of(CALLER))
                .containsExactly(new ScorePart("phoneblock", 0, reason));
    }

    @Test
    void aServerThatIsDownIsUnknown() throws IOException {
        var server = server(RudeServer.silent());
        server.close();
        assertUnknown(phoneBlock(server).of(CALLER), "no answer: ");
    }

    @Test
    void rubbishIsUnknown() throws IOException {
        assertUnknown(phoneBlock(server(RudeServer.rubbish())).of(CALLER), "no answer: ");
    }

    @Test
    void anEndlessAnswerIsCutOff() throws IOException {
        var server = server(RudeServer.endless());
        var parts = phoneBlock(server).of(CALLER);
        assertThat(parts).singleElement().extracting(ScorePart::points).isEqualTo(0);
        assertThat(parts.getFirst().reason()).startsWith("unknown: no answer");
    }

    @Test
    void aCertificateThatNobodyVouchesForIsUnknown(@TempDir Path folder) throws Exception {
        var certificate = new TestCertificate(folder, "localhost");
        var server = new RudeServer(RudeServer.says(200, BAD), certificate.context());
        open.add(server);
        var url = new UrlTemplate("https://localhost:" + server.port() + "/{sha1}");
        // A handshake may take longer than a caller waits: asked without that limit.
        var lookup = config(List.of(generic(url))).lookups().getFirst();
        assertThat(failureOf(lookup)).startsWith("no answer: ").contains("PKIX");
        assertThat(server.requests()).noneMatch(request -> request.startsWith("GET"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobodyWaitsForAServerThatIsSlow(boolean dripping) throws IOException {
        var server = server(dripping ? RudeServer.dripping() : RudeServer.silent());
        var desk = desk(server, 100);
        // The quickest of ten tells what the wait is; the others tell how busy the machine is.
        var waits =
                IntStream.range(0, 10).mapToLong(_ -> millisToUnknown(desk)).summaryStatistics();
        assertThat(waits.getMin()).isBetween(300L, 350L);
    }

    @Test
    void theLimitIsCommonToAll() throws IOException {
        var server = server(RudeServer.silent());
        var many =
                IntStream.range(0, 8)
                        .mapToObj(i -> generic("slow-" + i, new UrlTemplate(server.url("/{sha1}"))))
                        .toList();
        var desk = LookupDesk.over(config(many).lookups(), config(LIMIT, 3, List.of()), clock);
        var begun = System.nanoTime();
        var parts = desk.of(CALLER);
        var waited = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(parts).hasSize(8).allMatch(part -> part.points() == 0);
        // One after the other they would have taken 2.4 s.
        assertThat(waited).isLessThan(Duration.ofMillis(2400));
    }

    @Test
    void oneThatIsSlowHidesNothingOfTheOthers() throws IOException {
        var slow = server(RudeServer.silent());
        var quick = server(RudeServer.says(200, "{\"s\": 5}"));
        var lookups =
                config(
                                List.of(
                                        generic("slow", new UrlTemplate(slow.url("/{sha1}"))),
                                        generic("quick", new UrlTemplate(quick.url("/{sha1}")))))
                        .lookups();
        var shorterThanPatience = config(Duration.ofMillis(1500), 3, List.of());
        assertThat(LookupDesk.over(lookups, shorterThanPatience, clock).of(CALLER))
                .containsExactly(
                        new ScorePart("slow", 0, "unknown: no answer in time"),
                        new ScorePart("quick", 10, "score 5"));
    }

    @Test
    void aLateAnswerServesTheNextCall() throws IOException {
        var later = new CountDownLatch(1);
        var server =
                server((out, closed) -> {
                    later.await();
                    RudeServer.says(200, BAD).answer(out, closed);
                });
        var desk = phoneBlock(server, Duration.ofMillis(10));
        assertUnknown(desk.of(CALLER), "no answer in time");
        later.countDown();

        var deadline = System.nanoTime() + AMPLE.toNanos();
        while (!desk.of(CALLER).equals(List.of(FRAUD))) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            clock.advance(REST);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Test
    void whatIsBadStaysBadWhileTheServerIsDown() throws IOException {
        var server = server(RudeServer.says(200, BAD));
        var desk = phoneBlock(server);
        assertThat(desk.of(CALLER)).containsExactly(FRAUD);
        server.close();
        assertThat(desk.of(CALLER)).containsExactly(FRAUD);

        clock.advance(Duration.ofHours(13));
        assertUnknown(desk.of(CALLER), "no answer: ");
    }

    @Test
    void aLookupThatFailsIsLeftAloneForAWhile() throws IOException {
        var server = server(RudeServer.says(500, ""));
        var desk = phoneBlock(server);
        for (int i = 0; i < 3; i++) {
            assertUnknown(desk.of(CALLER), "it answered 500");
        }
        assertUnknown(desk.of(CALLER), "not asked, for it failed too often lately");
        assertThat(server.requests()).hasSize(3);

        clock.advance(REST);
        assertUnknown(desk.of(CALLER), "it answered 500");
        assertUnknown(desk.of(CALLER), "not asked");

        clock.advance(REST);
        server.behaves(RudeServer.says(200, BAD));
        assertThat(desk.of(CALLER)).containsExactly(FRAUD);
        assertThat(server.requests()).hasSize(5);
    }

    private long millisToUnknown(LookupDesk desk) {
        var begun = System.nanoTime();
        assertUnknown(desk.of(CALLER), "no answer in time");
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private static void assertUnknown(List<ScorePart> parts, String why) {
        assertThat(parts)
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.points()).isZero();
                    assertThat(part.reason()).startsWith("unknown: " + why);
                });
    }

    private static String failureOf(Lookup lookup) throws InterruptedException {
        try {
            return "it answered " + lookup.ask((PublicNumber) CALLER);
        } catch (LookupFailed failed) {
            return String.valueOf(failed.getMessage());
        }
    }

    private RudeServer server(RudeServer.Manners manners) throws IOException {
        var server = new RudeServer(manners);
        open.add(server);
        return server;
    }

    private Reputation phoneBlock(RudeServer server) {
        return phoneBlock(server, AMPLE);
    }

    private Reputation phoneBlock(RudeServer server, Duration limit) {
        var phoneBlock =
                new PhoneBlockConfig(
                        new Secret("t0ken"),
                        new UrlTemplate(server.url("/api/check?sha1={sha1}")),
                        4,
                        60);
        return LookupDesk.of(
                new ReputationConfig(
                        limit,
                        Duration.ofHours(12),
                        100,
                        3,
                        REST,
                        Optional.of(phoneBlock),
                        List.of()),
                clock);
    }

    private Reputation generic(RudeServer server) {
        return LookupDesk.of(
                config(List.of(generic(new UrlTemplate(server.url("/{e164}/{sha1}"))))), clock);
    }

    /** One that asks the server, and goes on asking after so many failures. */
    private LookupDesk desk(RudeServer server, int failures) {
        var lookups = config(List.of(generic(new UrlTemplate(server.url("/{sha1}"))))).lookups();
        return LookupDesk.over(lookups, config(LIMIT, failures, List.of()), clock);
    }

    private static HttpLookupConfig generic(UrlTemplate url) {
        return generic("any", url);
    }

    private static HttpLookupConfig generic(String name, UrlTemplate url) {
        return new HttpLookupConfig(
                name, url, "/s", Optional.of("/why"), 2, 20, Map.of("X-Key", new Secret("k3y")));
    }

    private static ReputationConfig config(List<HttpLookupConfig> http) {
        return config(AMPLE, 3, http);
    }

    private static ReputationConfig config(
            Duration limit, int failures, List<HttpLookupConfig> http) {
        return new ReputationConfig(
                limit, Duration.ofHours(12), 100, failures, REST, Optional.empty(), http);
    }
}
