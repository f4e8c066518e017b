package io.sidetone.lab.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.phone.PhoneHabit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whom a press rings at which time, and what the log of calls says of it. */
@ExtendWith(OneAsterisk.class)
class RingPlanTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void inQuietHoursOthersRing(LabHouse house) {
        String kitchen = house.phones().plugInto("kitchen", PhoneHabit.rings());
        String hall = house.phones().plugInto("hall", PhoneHabit.answers());
        DoorHouse home =
                DoorHouse.ringing(
                        house,
                        "[{to: [" + kitchen + "]}]",
                        "quiet: [{hours: 00:00-24:00, ring: [{to: [" + hall + "]}]}]");
        LabCaller visitor = home.visitor().isAnswered();
        home.phones().isPickedUp("hall");
        assertThat(home.phones().phone("kitchen").rings()).isEmpty();
        visitor.hangsUp();
    }

    @Test
    void theLogSaysWhoRangWhoRedirectedWhereAndWhoAnsweredAfterHowLong(LabHouse house) {
        DoorHouse home =
                DoorHouse.in(
                        house,
                        PhoneHabit.redirects("302 Moved Temporarily", "sip:999@127.0.0.1"),
                        PhoneHabit.answersAfter(Duration.ofSeconds(2)));
        LabCaller visitor = home.visitor().isAnswered().waits(Duration.ofSeconds(1));
        visitor.hangsUp();
        Await.until("it is over", DoorHouse.SOON, () -> press(home).hasNonNull("ended"));
        JsonNode press = press(home);
        assertThat(press.path("feature").asText()).isEqualTo("doorbell");
        assertThat(press.path("caller").asText()).isEqualTo("Front door");
        assertThat(press.path("dialled").asText()).isEqualTo("front");
        assertThat(press.path("ending").asText()).isEqualToIgnoringCase("answered");
        assertThat(legs(press))
                .satisfiesExactlyInAnyOrder(
                        // Of a 302 that comes at once, Asterisk may not say where it leads.
                        leg ->
                                assertThat(leg)
                                        .startsWith("PJSIP/kitchen")
                                        .containsPattern(
                                                "redirected (to 999|elsewhere), which was ignored"),
                        leg ->
                                assertThat(leg)
                                        .startsWith("PJSIP/hall")
                                        .containsPattern("answered after [0-9]+\\.[0-9] s"));
    }

    private static List<String> legs(JsonNode call) {
        return StreamSupport.stream(call.path("legs").spliterator(), false)
                .map(leg -> leg.path("to").asText() + ": " + leg.path("result").asText())
                .toList();
    }

    /** The only press there is. */
    private static JsonNode press(DoorHouse home) {
        String line = home.sidetone().command("calls", "log", "--json").out();
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException("no JSON: " + line, e);
        }
    }
}
