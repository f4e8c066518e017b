package io.sidetone.lab.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.asterisk.AmiMessage;
import io.sidetone.lab.caller.LabCaller;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Friends do not notice that anybody asked. */
@ExtendWith(OneAsterisk.class)
class FriendTest {

    private static final int CALLS = 11;

    /** Nothing that a caller notices may come on top of it. */
    private static final double ADDED = 0.150;

    @Test
    void aFriendRingsAtOnce(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house);
        LabCaller friend = home.calls(ScreenedHouse.FRIEND);
        home.assertRingsAll(friend);
        home.assertLogged(friend, "ring", "allowed", "rang", "Anna");
    }

    @Test
    void theAddedWaitIsNotNoticed(LabHouse house) {
        ScreenedHouse home = ScreenedHouse.in(house);
        List<Double> inOrder =
                IntStream.range(0, CALLS).mapToObj(call -> waited(home, call)).toList();
        List<Double> waits = inOrder.stream().sorted().toList();
        System.err.printf(
                "From AGI request to INVITE at the telephone: the first %.0f ms, median %.0f ms, longest %.0f ms%n",
                1000 * inOrder.getFirst(), 1000 * waits.get(CALLS / 2), 1000 * waits.getLast());
        assertThat(waits.get(CALLS / 2)).as("%s", waits).isLessThan(ADDED);
    }

    /** From the AGI request to the INVITE that reaches the telephone, in seconds. */
    private static double waited(ScreenedHouse home, int earlier) {
        LabCaller friend = home.calls(ScreenedHouse.FRIEND);
        var phone = home.phones().phone("201");
        Await.until("it rings", Duration.ofSeconds(10), () -> phone.rings().size() > earlier);
        double rang = phone.rings().get(earlier).at();
        friend.hangsUp();
        return rang - asked(friend);
    }

    private static double asked(LabCaller friend) {
        return friend.events().stream()
                .filter(event ->
                        event.isEvent("Newexten") && event.get("Application").equals("AGI"))
                .mapToDouble(AmiMessage::time)
                .findFirst()
                .orElseThrow();
    }
}
