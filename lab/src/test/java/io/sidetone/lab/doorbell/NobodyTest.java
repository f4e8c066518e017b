package io.sidetone.lab.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.camera.Picture;
import io.sidetone.core.camera.Pictures;
import io.sidetone.core.http.TestService;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.audio.Hearing;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.caller.Speech;
import io.sidetone.lab.e2e.Steps;
import io.sidetone.lab.mail.ReceivedMail;
import io.sidetone.lab.phone.HousePhones;
import io.sidetone.lab.phone.PhoneHabit;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody comes to the door: the visitor may leave a message, and is asked for no key. */
@ExtendWith(OneAsterisk.class)
class NobodyTest {

    private static final String BRIEFLY = "ring-for: 5s";

    /** Words over four legs of RTP, on a busy machine. */
    private static final double HEARD = 0.75;

    /** The tone, and what a visitor needs to begin. */
    private static final Duration TONE = Duration.ofMillis(600);

    @Test
    void whatTheVisitorSaysReachesTheHouseByMailWithTheTime(LabHouse house) throws Exception {
        Picture picture = Pictures.jpeg(4_000);
        TestService camera = house.keep(new TestService());
        camera.always(new TestService.Answer(200, "image/jpeg", picture.content()));
        DoorHouse home =
                DoorHouse.in(
                        house,
                        PhoneHabit.rings(),
                        PhoneHabit.rings(),
                        BRIEFLY,
                        "snapshot: " + camera.url("/snapshot.jpg"));
        LabCaller visitor = home.visitor().isAnswered();
        Speech words = home.speech("This is the neighbour. Your cat is in our garden again.");
        awaitTone(home, visitor).says(words);
        visitor.awaitsEnd(DoorHouse.PATIENT);
        Steps.assertHeardOverSip(visitor, home.speech(DoorHouse.LEAVE_A_MESSAGE));
        house.mail().awaitMails(1, DoorHouse.PATIENT);
        ReceivedMail mail = house.mail().received().getFirst();
        assertThat(mail.to()).containsExactly("anna@house.example");
        assertThat(mail.message().getSubject()).contains("Front door");
        assertThat(new Hearing(mail.attachment().sound()).shareOf(words.pcm()))
                .isGreaterThan(HEARD);
        assertThat(visitor.variable("SIDETONE_RESULT")).contains("MESSAGE");
        assertThat(mailText(mail)).containsPattern("[0-9]{1,2}:[0-9]{2}");
        assertThat(mail.attachments())
                .anySatisfy(each -> {
                    assertThat(each.type()).startsWith("image/jpeg");
                    assertThat(each.content()).isEqualTo(picture.content());
                });
        String id = home.sidetone().outbox().in("sent").getFirst();
        assertThat(home.sidetone().command("outbox", "show", id).out()).contains("Picture   ");
    }

    @Test
    void aVisitorWhoLeavesInTheMiddleOfAMessageHasLeftIt(LabHouse house) throws Exception {
        PhoneHabit busy = PhoneHabit.refuses("486 Busy Here");
        DoorHouse home = DoorHouse.in(house, busy, busy, BRIEFLY);
        LabCaller visitor = home.visitor().isAnswered();
        Speech words = home.speech("I shall come again at five o'clock.");
        awaitTone(home, visitor).says(words).hangsUp();
        house.mail().awaitMails(1, DoorHouse.PATIENT);
        ReceivedMail mail = house.mail().received().getFirst();
        assertThat(new Hearing(mail.attachment().sound()).shareOf(words.pcm()))
                .isGreaterThan(HEARD);
    }

    @Test
    void anOutsideTelephoneMustAcceptSoItsVoicemailNeverHasTheVisitor(LabHouse house) {
        HousePhones phones = house.phones();
        String kitchen = phones.plugInto("kitchen", PhoneHabit.rings());
        DoorHouse home =
                DoorHouse.ringing(
                        house,
                        "[{to: [%s, \"%s\"]}]"
                                .formatted(kitchen, outside(house, PhoneHabit.answers())),
                        "ring-for: 12s");
        LabCaller visitor = home.visitor();
        phones.isPickedUp("provider");
        visitor.waits(Duration.ofSeconds(5));
        home.assertStillRings("kitchen");
        visitor.isAnswered().waits(Duration.ofSeconds(5)).hangsUp();
        Steps.assertHeardOverSip(visitor, home.speech(DoorHouse.LEAVE_A_MESSAGE));
    }

    @Test
    void anOutsideTelephoneThatPressesTheKeyHasTheVisitor(LabHouse house) {
        HousePhones phones = house.phones();
        String kitchen = phones.plugInto("kitchen", PhoneHabit.rings());
        PhoneHabit accepts = PhoneHabit.answersAndPresses("1", Duration.ofSeconds(2));
        DoorHouse home =
                DoorHouse.ringing(
                        house,
                        "[{to: [%s]}, {after: 1s, to: [\"%s\"]}]"
                                .formatted(kitchen, outside(house, accepts)));
        LabCaller visitor = home.visitor();
        phones.isPickedUp("provider");
        assertThat(phones.phone("provider").rings().getFirst().user()).isEqualTo("+4915112345678");
        visitor.isAnswered();
        home.assertElsewhere("kitchen");
        assertThat(visitor.waits(Duration.ofSeconds(1)).isOver()).isFalse();
    }

    private static String outside(LabHouse house, PhoneHabit habit) {
        String provider = house.phones().plugInto("provider", habit);
        return provider.replace("PJSIP/", "PJSIP/+4915112345678@");
    }

    private static LabCaller awaitTone(DoorHouse home, LabCaller visitor) {
        Await.until("Sidetone records", DoorHouse.PATIENT, home.sidetone().outbox()::isRecording);
        return visitor.waits(TONE);
    }

    private static String mailText(ReceivedMail mail) throws Exception {
        return Files.readString(mail.eml());
    }
}
