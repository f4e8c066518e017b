package io.sidetone.manager.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.config.Secret;
import org.junit.jupiter.api.Test;

class DigestTest {

    private static Digest mufasa() {
        return new Digest(
                "Mufasa",
                new Secret("Circle of Life"),
                "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");
    }

    /** The example of RFC 7616, 3.9.1. */
    @Test
    void theAnswerIsThatOfTheStandard() {
        var digest = mufasa();
        digest.challenged(
                "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=MD5, nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"");

        assertThat(digest.answer("GET", "/dir/index.html").orElseThrow())
                .contains("response=\"8ca523f5e9506fed4657c9700eebdbec\"")
                .contains("nc=00000001")
                .doesNotContain("Circle");
    }

    @Test
    void eachRequestCountsUntilThereIsANewNonce() {
        var digest = mufasa();
        assertThat(digest.answer("POST", "/arawman")).isEmpty();
        digest.challenged("Digest algorithm=MD5, realm=\"asterisk\", nonce=\"0a\"");
        assertThat(digest.answer("POST", "/arawman").orElseThrow()).contains("nc=00000001");
        assertThat(digest.answer("POST", "/arawman").orElseThrow()).contains("nc=00000002");
        digest.challenged("Digest realm=\"asterisk\", nonce=\"0b\", stale=true");
        assertThat(digest.answer("POST", "/arawman").orElseThrow())
                .contains("nonce=\"0b\"")
                .contains("nc=00000001");
    }
}
