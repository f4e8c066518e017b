package io.sidetone.lab.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.LabHouse.Fallback;
import io.sidetone.lab.LabHouse.WayOut;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.phone.HousePhones;
import io.sidetone.lab.phone.PhoneHabit;
import io.sidetone.lab.phone.SipMessage;
import io.sidetone.lab.phone.SippPhone;
import java.time.Duration;

/**
 * A house in Berlin with two providers and the real Sidetone, whose telephones call out through the
 * sample of the dialplan.
 */
record OutHouse(LabHouse house, LabSidetone sidetone, HousePhones phones) {

    static final Duration PATIENT = Duration.ofSeconds(40);

    static final Duration SOON = Duration.ofSeconds(20);

    /** When one side ends, the other does, in seconds. */
    static final double WITHIN_A_SECOND = 1.0;

    /** A call that was never answered is taken back, in seconds. */
    static final double AT_ONCE = 0.5;

    /** Somebody in Munich. */
    static final String NUMBER = "0891234567";

    /** One provider, which wants numbers as {@code +49891234567}. */
    static OutHouse in(LabHouse house, PhoneHabit provider, String... trunk) {
        String first = house.phones().plugInto("provider", provider);
        return with(house, trunks(first, trunk));
    }

    /** Two that stand in for each other; the second wants numbers as {@code 0891234567}. */
    static OutHouse in(LabHouse house, PhoneHabit first, PhoneHabit second) {
        String one = house.phones().plugInto("provider", first);
        String two = house.phones().plugInto("second", second);
        return with(
                house,
                """
                trunks:
                  by-name:
                    provider: {endpoint: "%s"}
                    second: {endpoint: "%s", wants: national}
                  groups:
                    out: {trunks: [provider, second]}
                trunk: {}
                """
                        .formatted(template(one), template(two)));
    }

    /** These sections. */
    static OutHouse with(LabHouse house, String sections) {
        return with(house, LabSettings.house(), sections);
    }

    /** These sections, with settings of their own. */
    static OutHouse with(LabHouse house, LabSettings settings, String sections) {
        LabSidetone sidetone = house.moveIn(settings.sections(sections));
        sidetone.awaitLog("takes calls from ARI", PATIENT);
        return new OutHouse(house, sidetone, house.phones());
    }

    /** Two sections for one provider. */
    static String trunks(String endpoint, String... more) {
        StringBuilder yaml = new StringBuilder("trunks:\n  by-name:\n    provider:\n");
        yaml.append("      endpoint: \"").append(template(endpoint)).append("\"\n");
        for (String line : more) {
            yaml.append("      ").append(line).append("\n");
        }
        return yaml.append("trunk: {}\n").toString();
    }

    /** {@code PJSIP/provider-20042} as the configuration has it. */
    static String template(String endpoint) {
        return endpoint.replace("PJSIP/", "PJSIP/${number}@");
    }

    /** Anna's telephone dials; returns while it rings. */
    LabCaller dials(String number) {
        return house.dials("201", number, WayOut.TRUNK);
    }

    /** Without Sidetone this one takes the call. */
    OutHouse fallsBackOn(String provider) {
        house.fallsBack(Fallback.TRUNK, provider + "-" + house.number());
        return this;
    }

    Speech speech(String words) {
        return house.exchange().studio().speak(words);
    }

    /** The call that it was given, exactly. */
    SipMessage invite(String provider) {
        phones.ring(provider);
        return phones.phone(provider).rings().getFirst();
    }

    /** It knows within a second that the talk is over. */
    void assertLetGo(String provider, double since) {
        SippPhone phone = phones.phone(provider);
        Await.until(provider + " knows", SOON, () -> !phone.byes().isEmpty());
        assertThat(phone.byes().getFirst().at() - since).isLessThan(WITHIN_A_SECOND);
    }

    /** It knows at once that nobody waits for an answer any more. */
    void assertTakenBack(String provider, double since) {
        SippPhone phone = phones.phone(provider);
        Await.until(provider + " knows", SOON, () -> !phone.cancels().isEmpty());
        assertThat(phone.cancels().getFirst().at() - since).isLessThan(AT_ONCE);
    }

    /** Now, in seconds since 1970. */
    static double now() {
        return System.currentTimeMillis() / 1000.0;
    }

    /** When the call ended, as Asterisk says. */
    static double ended(LabCaller caller) {
        return caller.events().stream()
                .filter(event -> event.isEvent("Hangup"))
                .findFirst()
                .orElseThrow()
                .time();
    }
}
