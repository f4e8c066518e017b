package io.sidetone.console.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.CommandTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulateCommandTest extends CommandTest {

    @BeforeEach
    void realSections() {
        asShipped();
    }

    @Test
    void aCallThatIsHungUpAfterSpeakingShowsTheMailItSends() {
        typed = "Hello Anna, it is me and this is a message\n";

        var ran = run("simulate", "podcast", "42");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("Please speak after the tone", "you hang up", "To: Anna", "attached: ")
                .contains("SIDETONE_RESULT=QUEUED");
    }

    @Test
    void keysAreTypedAtTheMenu() {
        typed = "Hello Anna, it is me and this is a message\n0\n";

        var ran = run("simulate", "podcast", "42");

        assertThat(ran.out())
                .contains("SIDETONE_RESULT=CANCELLED")
                .doesNotContain("this mail would be sent");
    }

    @Test
    void withoutAConfigurationItPlaysInASampleHouseAndSaysSo() {
        var ran = run("simulate", "podcast", "42");

        assertThat(ran.err()).contains("sample house");
    }

    @Test
    void aCallerNobodyKnowsIsRefused() {
        var ran = run("simulate", "podcast", "42", "--caller", "0891234567");

        assertThat(ran.out()).contains("SIDETONE_RESULT=REFUSED");
    }

    @Test
    void aFlowThatTheConfigurationLeavesOutIsToldSo() throws IOException {
        Files.writeString(
                here.resolve("sidetone.yaml"),
                """
                asterisk: {ari: {user: sidetone, password: uoh5Ohsh3o}}
                mail: {from: sidetone@example.org, transport: sendmail}
                state-directory: state
                """);

        var ran = run("simulate", "podcast", "42");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("has no section podcast");
    }

    @Test
    void aFlowThatCallsTelephonesSaysWhatHelpsInstead() throws IOException {
        Files.writeString(
                here.resolve("sidetone.yaml"),
                """
                asterisk: {ari: {user: sidetone, password: uoh5Ohsh3o}}
                mail: {from: sidetone@example.org, transport: sendmail}
                state-directory: state
                house: {country: DE, area-code: "30"}
                trunks: {by-name: {provider: {endpoint: "PJSIP/${number}@provider"}}}
                trunk: {}
                """);

        var ran = run("simulate", "trunk", "0891234567");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("trunk calls telephones", "sidetone dial explain", "sidetone calls log");
    }

    @Test
    void aStrangerIsAskedWhomTheyWant() {
        typed = "2\n0\n2\n";

        var ran = run("simulate", "screening", "--caller", "0891234567");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("Dial the extension of the person you are calling")
                .contains("SIDETONE_RESULT=EXTENSION");
    }

    @Test
    void aNameIsTypedAsKeys() {
        typed = "9\n2\n6\n6\n";

        var ran = run("simulate", "screening");

        assertThat(ran.out())
                .contains("at least three letters", "\"Anna.\"")
                .contains("SIDETONE_RESULT=EXTENSION");
    }

    @Test
    void aFriendHearsNothing() {
        var ran = run("simulate", "screening", "--caller", "+4930123456");

        assertThat(ran.out()).contains("SIDETONE_RESULT=RING").doesNotContain("Dial the extension");
    }

    @Test
    void aStarCodeIsSimulatedToo() {
        var ran = run("simulate", "screening", "expect-call", "3");

        assertThat(ran.out()).contains("Every call rings until", "SIDETONE_RESULT=DONE");
    }

    @Test
    void anUnknownFlowIsAUsageErrorThatNamesTheFlowsThereAre() {
        var ran = run("simulate", "podcats", "42");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("there is podcast, screening", "Try 'sidetone simulate --help'");
    }
}
