package io.sidetone.console.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.ari.trunk.TrunkCallConfig;
import io.sidetone.console.CommandTest;
import io.sidetone.console.serve.StateDirectory;
import io.sidetone.core.config.Section;
import io.sidetone.core.feature.HouseConfig;
import io.sidetone.core.people.PeopleConfig;
import io.sidetone.core.store.StoreConfig;
import io.sidetone.core.trunk.TrunksConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DialExplainTest extends CommandTest {

    private static final String HOUSE =
            """
            house: {country: DE, zone: UTC}
            trunks:
              by-name:
                telekom:
                  prefix: "09"
                  endpoint: PJSIP/${number}@telekom
                  wants: national
                  caller-ids: {PJSIP/kitchen: "+4930222"}
                  kind: both
                  hours: ["08:00-20:00"]
                  cost: {any: 0.12}
                second: {endpoint: "PJSIP/${number}@second", emergency: true}
              users: {888: echo123}
            """;

    @BeforeEach
    void aHouse() throws IOException {
        sections =
                List.of(
                        Section.required("house", HouseConfig.class),
                        Section.optional("people", PeopleConfig.class),
                        Section.required("store", StoreConfig.class),
                        Section.required("state-directory", StateDirectory.class),
                        Section.optional("trunk", TrunkCallConfig.class),
                        Section.optional("trunks", TrunksConfig.class));
        house(HOUSE);
    }

    private void house(String yaml) throws IOException {
        Files.writeString(here.resolve("sidetone.yaml"), yaml + "state-directory: " + here + "\n");
    }

    @Test
    void everyStepIsShownAndTheTrunkAndWhatItCosts() {
        assertThat(
                        run(
                                "dial",
                                "explain",
                                "09",
                                "0141 12345678",
                                "--from",
                                "PJSIP/kitchen",
                                "--at",
                                "2026-11-21 18:04"))
                .isEqualTo(
                        new Ran(
                                0,
                                """
                                Dialled       09 0141 12345678
                                From          PJSIP/kitchen
                                At            2026-11-21 18:04

                                 1            dialled 09 0141 12345678
                                 2            access prefix 09, trunk telekom: 09014112345678 → 014112345678
                                 3            as within DE: 014112345678 → +4914112345678, but no such number is
                                              in use
                                 4            telekom: dials PJSIP/014112345678@telekom as +4930222, 0.12 a
                                              minute
                                 5            guard: no toll guard

                                Destination   +4914112345678
                                Guard         goes out: no toll guard
                                Trunk         telekom
                                Dials         PJSIP/014112345678@telekom
                                Caller ID     +4930222
                                Cost          0.12 a minute
                                """,
                                ""));
    }

    @Test
    void whatDoesNotGoOutIsFour() {
        var closed = run("dial", "explain", "09030123456", "--at", "2026-11-21 23:00");
        assertThat(closed.code()).isEqualTo(4);
        assertThat(closed.out())
                .contains("telekom: not at this hour", "Trunk         none: the call does not go");
        assertThat(run("dial", "explain", "*43").code()).isEqualTo(4);
        assertThat(run("dial", "explain", "201").out())
                .contains("an extension of the house, which no trunk calls");
    }

    @Test
    void anEmergencyGoesOutAtAnyHour() {
        var ran = run("dial", "explain", "09112", "--at", "23:00");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains(
                        "Destination   emergency:112, an emergency",
                        "Trunk         second",
                        "Failing that  telekom, which dials PJSIP/112@telekom");
    }

    @Test
    void theGuardIsAskedWithItsRules() throws IOException {
        house(HOUSE + "trunk: {}\n");
        var ran = run("dial", "explain", "+49", "900", "1123456", "--at", "2026-11-21 18:00");
        assertThat(ran.out()).contains("guard: ").doesNotContain("no toll guard");
    }

    @Test
    void programsGetJson() {
        assertThat(run("dial", "explain", "--json", "09888", "--at", "2026-11-21T18:04:00Z").out())
                .isEqualTo(
                        "{\"dialled\":\"09888\",\"from\":\"\",\"at\":\"2026-11-21T18:04:00Z\","
                                + "\"forwarded\":false,\"destination\":\"sip:echo123\","
                                + "\"emergency\":false,\"verdict\":\"allowed\","
                                + "\"why\":\"no toll guard\",\"refusal\":null,"
                                + "\"longestSeconds\":null,\"tries\":[{\"trunk\":\"telekom\","
                                + "\"dials\":\"PJSIP/echo123@telekom\",\"number\":\"echo123\","
                                + "\"callerId\":null,\"perMinute\":0.12}],"
                                + "\"steps\":[\"dialled 09888\","
                                + "\"access prefix 09, trunk telekom: 09888 → 888\","
                                + "\"user in trunks.users: 888 → echo123\","
                                + "\"telekom: dials PJSIP/echo123@telekom, 0.12 a minute\","
                                + "\"guard: no toll guard\"]}\n");
        assertThat(run("dial", "explain", "--json", "1").out())
                .contains("\"verdict\":\"refused\"", "\"refusal\":\"no-number\"", "\"tries\":[]");
    }

    @Test
    void numberExplainShowsThePrefixAndTheUser() {
        assertThat(run("number", "explain", "09888").out())
                .contains(
                        "access prefix 09, trunk telekom  09888   888",
                        "user in trunks.users             888     echo123",
                        "SIP user       echo123, left as it is");
        assertThat(run("number", "explain", "--country", "DE", "09888").out())
                .doesNotContain("access prefix");
        assertThat(run("number", "explain", "--outside", "09888").out())
                .doesNotContain("access prefix");
    }

    @Test
    void hostileTextDoesNotReachTheTerminal() {
        var ran = run("dial", "explain", "\u001b[2J09\u202e&PJSIP/x", "--from", "\u001bx/y");
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.out()).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void withoutTrunksAndWithoutATimeItSaysWhatToDo() throws IOException {
        assertThat(run("dial", "explain", "1", "--at", "soon").code()).isEqualTo(2);
        house("house: {country: DE}\n");
        var ran = run("dial", "explain", "1");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("There are no trunks in sidetone.yaml", "docs/numbers.md");
    }
}
