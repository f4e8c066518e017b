package io.sidetone.agi.screening.reputation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.agi.screening.Bound;
import io.sidetone.core.config.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReputationConfigTest {

    @TempDir Path folder;

    @Test
    void nobodyIsAskedUnlessItIsWritten() {
        var config = Bound.screening(folder, "{}").reputation();
        assertThat(config)
                .isEqualTo(
                        new ReputationConfig(
                                Duration.ofMillis(300),
                                Duration.ofHours(12),
                                10_000,
                                3,
                                Duration.ofMinutes(1),
                                Optional.empty(),
                                List.of()));
        assertThat(LookupDesk.of(config, InstantSource.system())).isSameAs(Reputation.NONE);
    }

    @Test
    void everythingCanBeSaid() {
        var written =
                """
                reputation:
                  limit: 200ms
                  keep: 1d
                  cache-size: 5
                  failures: 2
                  rest: 30s
                  phoneblock: {token: "${env:TOKEN}", minimum-votes: 10, points: 40}
                  http:
                    - name: neighbours
                      url: "https://example.org/{e164}?key=1"
                      score: /result/0/score
                      reason: /result/0/comment
                      factor: -2.5
                      most-points: 30
                      headers: {X-Key: "${env:KEY}"}
                """;
        assertThat(Bound.screening(folder, written).reputation())
                .isEqualTo(
                        new ReputationConfig(
                                Duration.ofMillis(200),
                                Duration.ofDays(1),
                                5,
                                2,
                                Duration.ofSeconds(30),
                                Optional.of(
                                        new PhoneBlockConfig(
                                                new Secret("secret-of-TOKEN"),
                                                new UrlTemplate(
                                                        "https://phoneblock.net/phoneblock/api/check?sha1={sha1}&format=json"),
                                                10,
                                                40)),
                                List.of(
                                        new HttpLookupConfig(
                                                "neighbours",
                                                new UrlTemplate("https://example.org/{e164}?key=1"),
                                                "/result/0/score",
                                                Optional.of("/result/0/comment"),
                                                -2.5,
                                                30,
                                                Map.of("X-Key", new Secret("secret-of-KEY"))))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit: 301ms|must be from 10ms to 300ms",
                "http: [{name: a, url: 'http://example.org/{e164}'}]|only https:// is asked",
                "http: [{name: a, url: 'https://example.org/'}]|write {sha1} or {e164}",
                "http: [{name: a, url: 'https://{e164}.example.org/'}]|without placeholders",
                "http: [{name: a, url: 'https://me:secret@example.org/{e164}'}]|without a user",
                "http: [{name: a, url: 'https://exa mple.org/{e164}'}]|not a URL",
                "http: [{name: a, url: 'file:///etc/{e164}'}]|needs a host",
                "http: [{name: 'a b', url: 'https://example.org/{e164}'}]|letters, digits",
                "http: [{name: phoneblock, url: 'https://example.org/{e164}'}]|two look-ups",
                "http: [{name: a, url: 'https://e.org/{e164}', score: a}]|JSON Pointer",
            })
    void whatCannotWorkIsTold(String reputation, String problem) {
        assertThat(Bound.problems(folder, "reputation:\n  " + reputation)).contains(problem);
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:80", "http://localhost:8080", "http://[::1]:81"})
    void plainHttpStaysOnThisMachine(String server) {
        var written = "reputation: {http: [{name: a, url: '%s/{sha1}'}]}".formatted(server);
        assertThat(Bound.screening(folder, written).reputation().http()).hasSize(1);
    }
}
