package io.sidetone.lab.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.phone.PhoneHabit;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A door station that opens its door itself when it hears its code. */
@ExtendWith(OneAsterisk.class)
class DoorStationCodeTest {

    @Test
    void aKeyOfTheTelephoneSendsTheCodeAndTheyTalkOn(LabHouse house) {
        DoorHouse home =
                DoorHouse.in(
                        house,
                        PhoneHabit.rings(),
                        PhoneHabit.answersAndPresses("5", Duration.ofSeconds(2)),
                        "keys: {\"5\": {purpose: door, send-keys: \"#90\"}}");
        LabCaller visitor = home.visitor().isAnswered();
        Await.until(
                "the door station has its code",
                DoorHouse.SOON,
                () -> keysHeardBy(visitor).endsWith("#90"));
        assertThat(visitor.isOver()).isFalse();
    }

    /** As the visitor's own half tells it over AMI; the telephone's key is heard there too. */
    private static String keysHeardBy(LabCaller visitor) {
        return visitor.ownEvents().stream()
                .filter(event -> event.isEvent("DTMFEnd"))
                .map(event -> event.get("Digit"))
                .collect(Collectors.joining());
    }
}
