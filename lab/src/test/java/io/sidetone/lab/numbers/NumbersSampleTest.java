package io.sidetone.lab.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.LabHouse.WayOut;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.phone.HousePhones;
import io.sidetone.lab.phone.PhoneHabit;
import io.sidetone.lab.phone.SipMessage;
import io.sidetone.lab.phone.SippPhone;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code dialplan-samples/numbers.conf}: what the providers get, to the letter. */
@ExtendWith(OneAsterisk.class)
class NumbersSampleTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** A sentence, spoken. */
    private static final Duration TOLD = Duration.ofSeconds(20);

    private static final double AUDIBLE = 0.01;

    private static final String TRUNKS =
            """
            house: {country: DE, area-code: "30", zone: UTC}
            trunks:
              by-name:
                first:
                  prefix: "09"
                  endpoint: "PJSIP/${number}@FIRST"
                  wants: national
                  kind: both
                  calls: 1
                  caller-id: "+4930111"
                second:
                  endpoint: "PJSIP/${number}@SECOND"
                  wants: e164-plus
                  emergency: true
                  emergency-caller-id: "+4930999"
                plain: {prefix: "71", endpoint: "PJSIP/${number}@FIRST", wants: e164}
                plus: {prefix: "72", endpoint: "PJSIP/${number}@FIRST", wants: e164-plus}
                zeros: {prefix: "73", endpoint: "PJSIP/${number}@FIRST", wants: international-00}
                raw: {prefix: "74", endpoint: "PJSIP/${number}@FIRST", wants: raw}
                carrier: {prefix: "75", endpoint: "PJSIP/${number}@FIRST", wants: "010${e164}"}
              groups:
                both: {prefix: "08", trunks: [first, second]}
              users: {888: echo123}
            numbers:
              tries: 3
            """;

    private static HousePhones moveIn(LabHouse house, PhoneHabit first, PhoneHabit second) {
        HousePhones phones = house.phones();
        String one = phones.plugInto("first", first);
        String two = phones.plugInto("second", second);
        String trunks =
                TRUNKS.replace("FIRST", one.replace("PJSIP/", ""))
                        .replace("SECOND", two.replace("PJSIP/", ""));
        house.moveIn(LabSettings.house().with("screening", trunks));
        return phones;
    }

    private static LabCaller dials(LabHouse house, String number) {
        return house.dials("201", number, WayOut.NUMBERS);
    }

    private static SipMessage invite(HousePhones phones, String name) {
        phones.ring(name);
        return phones.phone(name).rings().getFirst();
    }

    /** Dials, and hangs up once the provider rings; what the provider was asked for. */
    private static SipMessage reaches(LabHouse house, String provider, String dialled) {
        SippPhone phone = house.phones().phone(provider);
        int before = phone.rings().size();
        LabCaller caller = dials(house, dialled);
        Await.until(dialled + " rings", SOON, () -> phone.rings().size() > before);
        caller.hangsUp();
        // The trunk's own channel has gone before the dialplan's has.
        Await.until(
                "the line is free again",
                SOON,
                () -> caller.events().stream().anyMatch(event -> event.isEvent("Hangup")));
        return phone.rings().getLast();
    }

    @Test
    void theProviderGetsExactlyTheFormItWants(LabHouse house) {
        moveIn(house, PhoneHabit.rings(), PhoneHabit.rings());
        Map<String, String> sent = new LinkedHashMap<>();
        for (String dialled :
                List.of(
                        "7103012345678",
                        "7203012345678",
                        "7303012345678",
                        "7403012345678",
                        "7503012345678",
                        "09+493012345678",
                        "090033140205050",
                        "0912345678",
                        "09888",
                        "09bob.b")) {
            sent.put(dialled, reaches(house, "first", dialled).user());
        }
        assertThat(sent)
                .containsExactly(
                        Map.entry("7103012345678", "493012345678"),
                        Map.entry("7203012345678", "+493012345678"),
                        Map.entry("7303012345678", "00493012345678"),
                        Map.entry("7403012345678", "03012345678"),
                        Map.entry("7503012345678", "010493012345678"),
                        Map.entry("09+493012345678", "03012345678"),
                        Map.entry("090033140205050", "0033140205050"),
                        Map.entry("0912345678", "03012345678"),
                        Map.entry("09888", "echo123"),
                        Map.entry("09bob.b", "bob.b"));
    }

    @Test
    void theCallerIdIsTheTrunks(LabHouse house) {
        moveIn(house, PhoneHabit.rings(), PhoneHabit.rings());
        assertThat(reaches(house, "first", "0903012345678").header("From")).contains("+4930111");
        assertThat(reaches(house, "first", "7103012345678").header("From")).contains("201");
    }

    @Test
    void theNextTrunkTakesWhatTheFirstCannot(LabHouse house) {
        HousePhones phones =
                moveIn(house, PhoneHabit.refuses("503 Service Unavailable"), PhoneHabit.rings());
        LabCaller caller = dials(house, "08030123456");
        SipMessage invite = invite(phones, "second");
        assertThat(invite.user()).isEqualTo("+4930123456");
        assertThat(invite.header("From")).contains("201").doesNotContain("+4930111");
        assertThat(phones.phone("first").rings().getFirst().user()).isEqualTo("030123456");
        caller.hangsUp();
    }

    @Test
    void aBusyCalleeIsNotCalledOnceMore(LabHouse house) {
        HousePhones phones = moveIn(house, PhoneHabit.refuses("486 Busy Here"), PhoneHabit.rings());
        LabCaller caller = dials(house, "08030123456").awaitsEnd(SOON);
        assertThat(cause(caller)).isEqualTo("17");
        assertThat(phones.rang()).containsExactly("first");
    }

    @Test
    void aTrunkThatIsFullIsLeftOut(LabHouse house) {
        HousePhones phones = moveIn(house, PhoneHabit.answers(), PhoneHabit.rings());
        LabCaller first = dials(house, "08030123456").isAnswered();
        LabCaller second = dials(house, "08030123457");
        assertThat(invite(phones, "second").user()).isEqualTo("+4930123457");
        assertThat(phones.phone("first").rings()).hasSize(1);
        first.hangsUp();
        second.hangsUp();
    }

    @Test
    void aRefusalIsSaidInWords(LabHouse house) {
        HousePhones phones = moveIn(house, PhoneHabit.rings(), PhoneHabit.rings());
        LabCaller caller = dials(house, "*0912").isAnswered().awaitsEnd(TOLD);
        assertThat(caller.heard().loudness()).isGreaterThan(AUDIBLE);
        assertThat(caller.variable("SIDETONE_RESULT")).contains("REFUSED");
        assertThat(caller.variable("SIDETONE_REFUSAL")).contains("NO_NUMBER");
        assertThat(phones.rang()).isEmpty();
    }

    @Test
    void anEmergencyGoesOutOfItsTrunkAsDialled(LabHouse house) {
        HousePhones phones = moveIn(house, PhoneHabit.rings(), PhoneHabit.rings());
        for (String dialled : List.of("112", "09112", "08112")) {
            SipMessage invite = reaches(house, "second", dialled);
            assertThat(invite.user()).isEqualTo("112");
            assertThat(invite.header("From")).contains("+4930999");
        }
        assertThat(phones.rang()).containsExactly("second");
    }

    @Test
    void anEmergencyTakesTheNextTrunkWhateverTheFirstSays(LabHouse house) {
        HousePhones phones = moveIn(house, PhoneHabit.rings(), PhoneHabit.refuses("403 Forbidden"));
        LabCaller caller = dials(house, "112");
        assertThat(invite(phones, "first").user()).isEqualTo("112");
        caller.hangsUp();
    }

    @Test
    void withoutSidetoneTheFirstTrunkTakesIt(LabHouse house) {
        HousePhones phones = house.phones();
        String endpoint = phones.plugInto("provider", PhoneHabit.rings());
        house.fallsBack(LabHouse.Fallback.TRUNK, endpoint.replace("PJSIP/", ""));
        house.fallsBack(LabHouse.Fallback.PREFIX, "09");
        assertThat(reaches(house, "provider", "0903012345").user()).isEqualTo("03012345");
        LabCaller bob = dials(house, "09bob112").awaitsEnd(SOON);
        assertThat(cause(bob)).isEqualTo("34");
        assertThat(phones.phone("provider").rings()).hasSize(1);
        assertThat(reaches(house, "provider", "09+4930").user()).isEqualTo("+4930");
        assertThat(reaches(house, "provider", "09112").user()).isEqualTo("112");
        assertThat(reaches(house, "provider", "112").user()).isEqualTo("112");
    }

    @Test
    void anEmergencyDoesNotWaitForASidetoneThatIsStuck(LabHouse house) throws Exception {
        HousePhones phones = house.phones();
        String endpoint = phones.plugInto("provider", PhoneHabit.rings());
        house.fallsBack(LabHouse.Fallback.TRUNK, endpoint.replace("PJSIP/", ""));
        try (var deaf = new ServerSocket()) {
            deaf.bind(new InetSocketAddress("127.0.0.1", house.agiPort()));
            LabCaller caller = dials(house, "112");
            Await.until("the provider rings", SOON, () -> !phones.rang().isEmpty());
            assertThat(invite(phones, "provider").user()).isEqualTo("112");
            caller.hangsUp();
        }
    }

    /** Why the call ended, as the caller's side knows it (ITU-T Q.850). */
    private static String cause(LabCaller caller) {
        return caller.events().stream()
                .filter(event -> event.isEvent("Hangup"))
                .map(event -> event.get("Cause"))
                .findFirst()
                .orElse("none");
    }
}
