package io.sidetone.console.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedirectsCheckTest {

    private static final String CONFIGURATION = "asterisk/config/dynamic/res_pjsip/endpoint/";

    private FakeAri ari;

    @BeforeEach
    void start() throws IOException {
        ari = new FakeAri();
    }

    @AfterEach
    void stop() {
        ari.close();
    }

    @Test
    void endpointsWhoseRedirectionsAreSeenAreFine() {
        endpoints("kitchen", "hall");
        method("kitchen", "user");
        method("hall", "uri_core");

        assertThat(examine()).isEqualTo(new Outcome.Fine("seen at each of 2 endpoints"));
    }

    @Test
    void anEndpointWhoseRedirectionsAreFollowedUnseenComesWithTheLinesForPjsipConf() {
        endpoints("kitchen", "hall");
        method("kitchen", "user");
        method("hall", "uri_pjsip");

        assertThat(examine()).isInstanceOf(Outcome.Caution.class);
        assertThat(examine().seen())
                .isEqualTo(
                        "PJSIP follows redirections of hall by itself; a doorbell cannot ignore them");
        assertThat(examine().fix())
                .contains("/etc/asterisk/pjsip.conf, in [hall]:", "redirect_method = user");
    }

    @Test
    void ofManyTheFirstAreNamed() {
        var names = IntStream.range(0, 8).mapToObj(each -> "phone" + each).toArray(String[]::new);
        endpoints(names);
        for (var name : names) {
            method(name, "uri_pjsip");
        }

        assertThat(examine().seen())
                .contains("phone0", "phone4 and 3 more")
                .doesNotContain("phone5");
    }

    @Test
    void aNameIsAskedForAsAPathTakesItAndToldWithoutItsControlCharacters() {
        endpoints("a/b\\u001bc");
        ari.answers(
                CONFIGURATION + "a%2Fb%1Bc",
                "[{\"attribute\":\"redirect_method\",\"value\":\"uri_pjsip\"}]");

        assertThat(examine().seen()).contains("a/b").doesNotContain("\u001b");
    }

    @Test
    void anEndpointWithoutAConfigurationOfItsOwnIsNoFault() {
        endpoints("gone");

        assertThat(examine()).isEqualTo(new Outcome.Fine("seen at each of 1 endpoints"));
    }

    @Test
    void anAsteriskWithoutPjsipIsLeftAlone() {
        assertThat(examine()).isInstanceOf(Outcome.Skipped.class);
    }

    private void endpoints(String... names) {
        ari.answers(
                "endpoints/PJSIP",
                Arrays.stream(names)
                        .map("{\"technology\":\"PJSIP\",\"resource\":\"%s\"}"::formatted)
                        .collect(Collectors.joining(",", "[", "]")));
    }

    private void method(String name, String method) {
        ari.answers(
                CONFIGURATION + name,
                "[{\"attribute\":\"allow\",\"value\":\"ulaw\"},{\"attribute\":\"redirect_method\",\"value\":\"%s\"}]"
                        .formatted(method));
    }

    private Outcome examine() {
        return new RedirectsCheck(ari.probe()).examine();
    }
}
