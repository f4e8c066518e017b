package io.sidetone.lab.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.network.SlowProxy;
import io.sidetone.lab.phone.PhoneHabit;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The line to Asterisk breaks while a provider rings, and what happens meanwhile counts. */
@ExtendWith(OneAsterisk.class)
class GapTest {

    private static final Duration LATER = Duration.ofSeconds(6);

    /** Sidetone has been told by then that it rings. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    @Test
    void anAnswerInTheGapIsTheCallers(LabHouse house) {
        SlowProxy line = house.keep(new SlowProxy(house.exchange().asterisk().ports().http()));
        OutHouse home = behind(line, house, PhoneHabit.answersAfter(LATER));
        LabCaller caller = home.dials(OutHouse.NUMBER);
        home.phones().ring("provider");
        caller.waits(MOMENT);
        line.shuts();
        home.phones().isPickedUp("provider");
        line.opens();
        assertThat(caller.isAnswered().waits(Duration.ofSeconds(1)).isOver()).isFalse();
        double left = OutHouse.now();
        caller.hangsUp();
        home.assertLetGo("provider", left);
    }

    @Test
    void aRefusalInTheGapEndsTheCall(LabHouse house) {
        SlowProxy line = house.keep(new SlowProxy(house.exchange().asterisk().ports().http()));
        PhoneHabit refuses = new PhoneHabit.Refuses(true, LATER, "486 Busy Here", "");
        OutHouse home = behind(line, house, refuses);
        LabCaller caller = home.dials(OutHouse.NUMBER);
        home.phones().ring("provider");
        caller.waits(MOMENT);
        line.shuts();
        caller.waits(LATER.plusSeconds(1));
        assertThat(caller.isOver()).isFalse();
        line.opens();
        caller.awaitsEnd(OutHouse.PATIENT);
        assertThat(home.phones().phone("provider").rings()).hasSize(1);
    }

    private static OutHouse behind(SlowProxy line, LabHouse house, PhoneHabit provider) {
        String endpoint = house.phones().plugInto("provider", provider);
        return OutHouse.with(
                house,
                LabSettings.house().with("ari.port", line.port()),
                OutHouse.trunks(endpoint));
    }
}
