package io.sidetone.lab.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.LabHouse.Fallback;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.phone.HousePhones;
import io.sidetone.lab.phone.PhoneHabit;
import io.sidetone.lab.phone.SipMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A house whose door station rings a kitchen and a hall, by the real Sidetone and the sample of the
 * dialplan; each telephone is a SIPp with a habit of its own.
 */
record DoorHouse(LabHouse house, LabSidetone sidetone, HousePhones phones) {

    /** A busy machine speaks a prompt, and a visitor leaves a message. */
    static final Duration PATIENT = Duration.ofSeconds(40);

    static final Duration SOON = Duration.ofSeconds(20);

    /** What issue and page promise: cancelled as the telephones see it. */
    static final double AT_ONCE = 0.5;

    /** When one side ends, the other does, in seconds. */
    static final double WITHIN_A_SECOND = 1.0;

    static final String LEAVE_A_MESSAGE =
            "Nobody is at home. Please leave a message after the tone.";

    /** Both ring at once. */
    static DoorHouse in(LabHouse house, PhoneHabit kitchen, PhoneHabit hall, String... button) {
        List<String> both =
                List.of(
                        house.phones().plugInto("kitchen", kitchen),
                        house.phones().plugInto("hall", hall));
        return ringing(house, "[{to: [" + String.join(", ", both) + "]}]", button);
    }

    /**
     * Rings whom the test has plugged in.
     *
     * @param ring value of {@code ring}
     * @param button more of the button, lines of YAML
     */
    static DoorHouse ringing(LabHouse house, String ring, String... button) {
        return ringing(house, LabSettings.house(), ring, button);
    }

    /** The same with settings of its own. */
    static DoorHouse ringing(LabHouse house, LabSettings settings, String ring, String... button) {
        List<String> lines = new ArrayList<>(List.of("label: Front door", "ring: " + ring));
        lines.addAll(List.of(button));
        String front =
                lines.stream().flatMap(String::lines).collect(Collectors.joining("\n      "));
        return with(
                house,
                """
                doorbell:
                  message: {to: [anna], silence: 2s, limit: 20s}
                  buttons:
                    front:
                      %s\
                """
                        .formatted(front),
                settings);
    }

    private static DoorHouse with(LabHouse house, String section, LabSettings settings) {
        LabSidetone sidetone = house.moveIn(settings.sections(section));
        sidetone.awaitLog("takes calls from ARI", PATIENT);
        return new DoorHouse(house, sidetone, house.phones());
    }

    /** Somebody presses the button; returns while it rings. */
    LabCaller visitor() {
        return house.rings("front");
    }

    /** Without Sidetone these ring. */
    DoorHouse fallsBackOn(String... names) {
        String dial =
                Stream.of(names)
                        .map(name -> "PJSIP/" + name + "-" + house.number())
                        .collect(Collectors.joining("&"));
        house.fallsBack(Fallback.DOORBELL, dial);
        return this;
    }

    Speech speech(String words) {
        return house.exchange().studio().speak(words);
    }

    /** It rings no more, and its display shows no missed call. */
    void assertElsewhere(String name) {
        DoorbellAbsentTest.assertElsewhere(phones, name);
    }

    /** It rings no more, so many seconds after a moment. */
    void assertCancelledWithin(String name, double seconds, double since) {
        Await.until(name + " stops", SOON, () -> !phones.phone(name).cancels().isEmpty());
        SipMessage cancel = phones.phone(name).cancels().getFirst();
        assertThat(cancel.at() - since).as("until %s is cancelled", name).isLessThan(seconds);
    }

    /** It is told that the talk is over, so many seconds after a moment. */
    void assertLetGoWithin(String name, double seconds, double since) {
        Await.until(name + " is free", SOON, () -> !phones.phone(name).byes().isEmpty());
        SipMessage bye = phones.phone(name).byes().getFirst();
        assertThat(bye.at() - since).as("until %s is free", name).isLessThan(seconds);
    }

    /** Nothing reached it but the one ringing. */
    void assertStillRings(String name) {
        assertThat(phones.phone(name).rings()).hasSize(1);
        assertThat(phones.phone(name).cancels()).isEmpty();
    }
}
