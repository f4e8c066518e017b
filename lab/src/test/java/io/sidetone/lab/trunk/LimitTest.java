package io.sidetone.lab.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.asterisk.LabAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.phone.PhoneHabit;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A call that may last so long and no longer. */
@ExtendWith(OneAsterisk.class)
class LimitTest {

    /** The shortest there is. */
    private static final double LIMIT = 60;

    private static final Duration UNTIL_THE_LIMIT = Duration.ofSeconds(90);

    /** What Asterisk adds before it cuts a call by itself. */
    private static final double LAST_RESORT = 5;

    /** A busy machine learns late that a call was answered, and ends it late. */
    private static final double SLACK = 4;

    @Test
    void bothSidesEndWhenTheTimeIsUp(LabHouse house) {
        OutHouse home = limited(house);
        LabCaller caller = home.dials(OutHouse.NUMBER).isAnswered();
        double answered = OutHouse.now();
        caller.awaitsEnd(UNTIL_THE_LIMIT);
        double ended = OutHouse.ended(caller);
        assertThat(ended - answered).isBetween(LIMIT - SLACK, LIMIT + SLACK);
        home.assertLetGo("provider", ended);
    }

    @Test
    void asteriskEndsThemWhenSidetoneIsNotThereToDoIt(LabHouse house) {
        OutHouse home = limited(house);
        LabCaller caller = home.dials(OutHouse.NUMBER).isAnswered();
        double answered = OutHouse.now();
        home.sidetone().awaitLog("answered, over provider", OutHouse.SOON);
        home.sidetone().kill();
        caller.awaitsEnd(UNTIL_THE_LIMIT);
        double ended = OutHouse.ended(caller);
        assertThat(ended - answered).isBetween(LIMIT + 1, LIMIT + LAST_RESORT + SLACK);
        home.assertLetGo("provider", answered + LIMIT + LAST_RESORT + SLACK);
        assertThatTheBridgeGoesWithTheNextSidetone(home);
    }

    private static void assertThatTheBridgeGoesWithTheNextSidetone(OutHouse home) {
        String bridge = "sidetone-" + home.house().number();
        LabAsterisk asterisk = home.house().exchange().asterisk();
        assertThat(bridges(asterisk)).contains(bridge);
        home.sidetone().restart();
        Await.until("the bridge is gone", OutHouse.SOON, () -> !bridges(asterisk).contains(bridge));
    }

    private static String bridges(LabAsterisk asterisk) {
        return String.join("\n", asterisk.command("bridge show all"));
    }

    private static OutHouse limited(LabHouse house) {
        String endpoint = house.phones().plugInto("provider", PhoneHabit.answers());
        return OutHouse.with(
                house,
                """
                trunks:
                  by-name:
                    provider: {endpoint: "%s"}
                trunk:
                  guard:
                    callers:
                      default: {allow: [fixed], per-call: %.0fs}
                """
                        .formatted(OutHouse.template(endpoint), LIMIT));
    }
}
