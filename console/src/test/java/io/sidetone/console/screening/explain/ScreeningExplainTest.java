package io.sidetone.console.screening.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.screening.DeskTest;
import org.junit.jupiter.api.Test;

class ScreeningExplainTest extends DeskTest {

    @Test
    void everyStepIsShownWithWhatItSaid() {
        run(
                "screening",
                "block",
                "add",
                "030",
                "123456",
                "--note",
                "wine club",
                "--until",
                "2026-12-24",
                "--treatment",
                "tarpit");

        var ran = seen("screening", "explain", "030", "123456", "--name", "Wine & More");

        assertThat(ran)
                .isEqualTo(
                        new Ran(
                                0,
                                """
                                Caller      +4930123456
                                Received    030 123456
                                Name        Wine & More
                                Line        PJSIP/trunk
                                At          2026-11-21 15:00
                                Vouched for none

                                STEP              SAID    WHY
                                inside            silent  PJSIP/trunk is no line of the house
                                emergency window  silent  nobody here called for help lately
                                allowed           silent  neither in the address book nor on the allow list,
                                                          never dialled from here
                                blocked           spoke   the block list
                                score             -       not asked
                                hours             -       not asked
                                menu              -       not asked

                                Verdict     tarpit: no telephone rings
                                Step        blocked
                                Rule        +4930123456
                                Place       store #1
                                Note        wine club
                                Until       2026-12-25 00:00
                                Reason      on the block list
                                """,
                                ""));
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void theScoreIsAddedUp() {
        assertThat(seen("screening", "explain", "030123456").out())
                .contains(
                        "Verdict     challenge: a code of 3 digits must be keyed",
                        "Score       +3   phone-book: 3 complaints",
                        "Total       +3");
    }

    @Test
    void anyTextIsACaller() {
        assertThat(run("screening", "explain", "anonymous").out()).contains("nobody's number");
        assertThat(run("screening", "explain", "").out()).contains("Received    no caller ID");
        assertThat(run("screening", "explain", "\u001b[2J\u202e" + "x".repeat(700)))
                .satisfies(ran -> assertThat(ran.code()).isZero())
                .satisfies(ran -> assertThat(ran.out()).doesNotContain("\u001b", "\u202e"));
    }

    @Test
    void aNumberAsDialledHereIsTheSameCaller() {
        assertThat(run("screening", "explain", "--dialled", "030123456").out())
                .contains("Caller      +4930123456", "Received    +4930123456");
        var ran = run("screening", "explain", "--dialled", "201");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("201 stands for nobody outside", "leave out --dialled");
    }

    @Test
    void aTimeAndAWordAreChecked() {
        assertThat(run("screening", "explain", "1", "--at", "23:30").out())
                .contains("At          2026-11-20 23:30");
        assertThat(run("screening", "explain", "1", "--at", "tonight").err())
                .contains("'tonight' is no time; write it like");
        assertThat(run("screening", "explain", "1", "--attestation", "ful").err())
                .contains("'ful' is none of none, failed", "did you mean 'full'?");
        assertThat(run("screening", "explain").code()).isEqualTo(2);
    }

    @Test
    void programsGetJson() {
        run("screening", "allow", "add", "030123456");

        assertThat(run("screening", "explain", "030123456", "--json").out())
                .isEqualTo(
                        "{\"received\":\"030123456\",\"key\":\"+4930123456\",\"name\":\"\","
                                + "\"line\":\"PJSIP/trunk\",\"at\":\"2026-11-21T14:00:00Z\","
                                + "\"attestation\":\"none\",\"chain\":[{\"step\":\"inside\","
                                + "\"spoke\":false,\"finding\":\"PJSIP/trunk is no line of the"
                                + " house\"},{\"step\":\"emergency\",\"spoke\":false,\"finding\":"
                                + "\"nobody here called for help lately\"},{\"step\":"
                                + "\"allowed\",\"spoke\":true,\"finding\":"
                                + "\"on the allow list, store #1\"}],\"verdict\":{\"verdict\":"
                                + "\"ring\",\"challengeDigits\":0,\"step\":\"allowed\",\"rule\":"
                                + "{\"list\":\"allow\",\"match\":\"+4930123456\",\"place\":"
                                + "\"store #1\",\"note\":\"\",\"expires\":null,\"treatment\":null},"
                                + "\"reason\":\"on the allow list\",\"score\":[]}}\n");
    }
}
