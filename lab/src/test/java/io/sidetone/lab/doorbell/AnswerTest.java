package io.sidetone.lab.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.e2e.Steps;
import io.sidetone.lab.phone.HousePhones;
import io.sidetone.lab.phone.PhoneHabit;
import io.sidetone.lab.phone.SipMessage;
import io.sidetone.lab.phone.SippPhone;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The first to answer gets the visitor, and nobody else does. */
@ExtendWith(OneAsterisk.class)
class AnswerTest {

    private static final Duration TWO_RINGS = Duration.ofSeconds(2);

    /** Silence of RTP after which Asterisk gives a telephone up, in seconds. */
    private static final int GIVEN_UP_AFTER = 3;

    @Test
    void theFirstToAnswerTalksAndTheOthersAreToldThatItWasAnsweredElsewhere(LabHouse house) {
        DoorHouse home =
                DoorHouse.in(
                        house, PhoneHabit.rings(), PhoneHabit.answersAfter(TWO_RINGS).echoing());
        LabCaller visitor = home.visitor().isAnswered();
        home.assertElsewhere("kitchen");
        Speech words = home.speech("Good morning, I have a parcel for you.");
        visitor.says(words).waits(Duration.ofSeconds(1)).hangsUp();
        Steps.assertHeardOverSip(visitor, words);
    }

    @Test
    void theTelephonesShowWhichDoorItIs(LabHouse house) {
        DoorHouse home =
                DoorHouse.in(
                        house,
                        PhoneHabit.rings(),
                        PhoneHabit.rings(),
                        "ring-header: {Alert-Info: \"<http://127.0.0.1>;info=doorbell\"}");
        LabCaller visitor = home.visitor();
        SipMessage invite =
                home.phones().ring("kitchen", "hall").phone("kitchen").rings().getFirst();
        visitor.hangsUp();
        assertThat(invite.header("From")).contains("Front door");
        assertThat(invite.header("Alert-Info")).isEqualTo("<http://127.0.0.1>;info=doorbell");
    }

    @Test
    void everyContactOfATelephoneRings(LabHouse house) {
        String kitchen =
                house.phones()
                        .plugInto(
                                "kitchen", PhoneHabit.rings(), PhoneHabit.answersAfter(TWO_RINGS));
        DoorHouse home = DoorHouse.ringing(house, "[{to: [" + kitchen + "]}]");
        home.visitor().isAnswered();
        home.phones().isPickedUp("kitchen-2");
        home.assertElsewhere("kitchen");
    }

    @Test
    void ofTwoWhoAnswerInTheSameMomentExactlyOneHasTheVisitor(LabHouse house) {
        PhoneHabit atOnce = PhoneHabit.answersAfter(Duration.ofMillis(700));
        DoorHouse home = DoorHouse.in(house, atOnce, atOnce, "debounce: 0s");
        for (int visit = 0; visit < 5; visit++) {
            LabCaller visitor = home.visitor().isAnswered();
            int number = visit;
            Await.until(
                    "one of two is let go",
                    DoorHouse.SOON,
                    () -> released(home.phones(), number).size() == 1);
            visitor.waits(Duration.ofSeconds(1));
            assertThat(visitor.isOver()).isFalse();
            assertThat(talking(home.phones(), visit)).as("visit %d", visit + 1).hasSize(1);
            visitor.hangsUp();
            Await.until(
                    "both are free again",
                    DoorHouse.SOON,
                    () -> talking(home.phones(), visit(home)).isEmpty());
        }
    }

    @Test
    void noBusyOrDecliningTelephoneStopsTheOthers(LabHouse house) {
        HousePhones phones = house.phones();
        List<String> all =
                List.of(
                        phones.plugInto("busy", PhoneHabit.refuses("486 Busy Here")),
                        phones.plugInto("away", PhoneHabit.refuses("480 Temporarily Unavailable")),
                        phones.plugInto("declines", PhoneHabit.refuses("603 Decline")),
                        phones.plugInto("hall", PhoneHabit.answersAfter(TWO_RINGS)));
        DoorHouse home = DoorHouse.ringing(house, "[{to: [" + String.join(", ", all) + "]}]");
        LabCaller visitor = home.visitor().isAnswered();
        phones.isPickedUp("hall").ring("busy", "away", "declines");
        assertThat(visitor.waits(Duration.ofSeconds(1)).isOver()).isFalse();
    }

    @Test
    void aVisitorWhoLeavesStopsTheRingingEverywhereAtOnce(LabHouse house) {
        DoorHouse home = DoorHouse.in(house, PhoneHabit.rings(), PhoneHabit.rings());
        LabCaller visitor = home.visitor();
        home.phones().ring("kitchen", "hall");
        visitor.waits(Duration.ofSeconds(1));
        double left = System.currentTimeMillis() / 1000.0;
        visitor.hangsUp();
        home.assertCancelledWithin("kitchen", DoorHouse.AT_ONCE, left);
        home.assertCancelledWithin("hall", DoorHouse.AT_ONCE, left);
    }

    @Test
    void theVisitorIsFreeWithinASecondWhenTheTelephoneHangsUp(LabHouse house) {
        DoorHouse home =
                DoorHouse.in(
                        house,
                        PhoneHabit.rings(),
                        PhoneHabit.answers().leavingAfter(Duration.ofSeconds(2)));
        LabCaller visitor = home.visitor().isAnswered().awaitsEnd(DoorHouse.SOON);
        SipMessage bye =
                home.phones().phone("hall").messages().stream()
                        .filter(message -> message.request().startsWith("BYE"))
                        .findFirst()
                        .orElseThrow();
        assertThat(ended(visitor) - bye.at()).isLessThan(DoorHouse.WITHIN_A_SECOND);
    }

    @Test
    void theVisitorIsFreeWhenTheTelephoneVanishes(LabHouse house) {
        Map<String, String> noticed = Map.of("rtp_timeout", Integer.toString(GIVEN_UP_AFTER));
        String hall = house.phones().plugInto("hall", noticed, PhoneHabit.answers().echoing());
        DoorHouse home = DoorHouse.ringing(house, "[{to: [" + hall + "]}]");
        LabCaller visitor = home.visitor().isAnswered().waits(Duration.ofSeconds(2));
        home.phones().phone("hall").vanishes();
        double vanished = System.currentTimeMillis() / 1000.0;
        visitor.awaitsEnd(DoorHouse.PATIENT);
        assertThat(ended(visitor) - vanished)
                .isLessThan(GIVEN_UP_AFTER + 1 + DoorHouse.WITHIN_A_SECOND);
    }

    /** Who has the visitor of this visit: has answered it, and was not let go. */
    private static List<String> talking(HousePhones phones, int visit) {
        return Stream.of("kitchen", "hall")
                .filter(name -> isTalking(phones.phone(name), visit))
                .toList();
    }

    /** Who was too late for this visit: was cancelled, or has answered and was let go. */
    private static List<String> released(HousePhones phones, int visit) {
        return Stream.of("kitchen", "hall")
                .filter(name -> isReleased(phones.phone(name), visit))
                .toList();
    }

    private static boolean isReleased(SippPhone phone, int visit) {
        if (phone.rings().size() <= visit) {
            return false;
        }
        String call = phone.rings().get(visit).header("Call-ID");
        return Stream.concat(phone.byes().stream(), phone.cancels().stream())
                .anyMatch(message -> message.header("Call-ID").equals(call));
    }

    private static boolean isTalking(SippPhone phone, int visit) {
        if (phone.rings().size() <= visit) {
            return false;
        }
        String call = phone.rings().get(visit).header("Call-ID");
        return phone.messages().stream()
                        .filter(message -> message.header("Call-ID").equals(call))
                        .anyMatch(message -> message.asks("ACK") && isAnswered(phone, call))
                && phone.byes().stream().noneMatch(bye -> bye.header("Call-ID").equals(call));
    }

    private static boolean isAnswered(SippPhone phone, String call) {
        return phone.messages().stream()
                .anyMatch(message ->
                        message.header("Call-ID").equals(call)
                                && message.request().startsWith("SIP/2.0 200")
                                && message.header("CSeq").endsWith("INVITE"));
    }

    /** The last visit so far. */
    private static int visit(DoorHouse home) {
        return home.phones().phone("hall").rings().size() - 1;
    }

    private static double ended(LabCaller caller) {
        return caller.events().stream()
                .filter(event -> event.isEvent("Hangup"))
                .findFirst()
                .orElseThrow()
                .time();
    }
}
