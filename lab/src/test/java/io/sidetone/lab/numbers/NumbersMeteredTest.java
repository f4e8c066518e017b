package io.sidetone.lab.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.LabHouse.WayOut;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.phone.PhoneHabit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls that the dialplan dials itself are counted and written down, for it tells of their end. */
@ExtendWith(OneAsterisk.class)
class NumbersMeteredTest {

    private static final Duration PATIENT = Duration.ofSeconds(40);

    private static final Duration TALK = Duration.ofSeconds(2);

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void whatItLastedIsInTheRecordAndNothingMoreIsUsedUp(LabHouse house) {
        LabSidetone sidetone = house.moveIn(LabSettings.house().sections(sections(house)));
        LabCaller caller = house.dials("201", "0301234567", WayOut.NUMBERS).isAnswered();
        assertThat(usage(sidetone).path("today").asText())
                .as("what is granted counts as used while it may be")
                .isEqualTo("PT5M");
        caller.waits(TALK).hangsUp();

        JsonNode record =
                Await.present("the call is written down", PATIENT, () -> finished(sidetone));
        Duration talked = Duration.between(time(record, "answered"), time(record, "ended"));
        assertThat(talked).as("%s", record).isGreaterThanOrEqualTo(TALK);
        assertThat(record.path("feature").asText()).isEqualTo("numbers");
        assertThat(record.path("trunk").asText()).isEqualTo("provider");
        assertThat(record.path("cost").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(record.path("legs").path(0).path("result").asText()).isEqualTo("ANSWER");
        Duration used = Duration.parse(usage(sidetone).path("today").asText());
        assertThat(used).isBetween(TALK, talked.plusMillis(1));
    }

    private static String sections(LabHouse house) {
        String endpoint = house.phones().plugInto("provider", PhoneHabit.answers());
        return """
        trunks:
          by-name:
            provider: {endpoint: "%s", cost: {any: 0.5}}
        numbers: {}
        trunk:
          guard:
            callers:
              default: {allow: [fixed], per-day: 5m, per-month: 10}
        """
                .formatted(endpoint.replace("PJSIP/", "PJSIP/${number}@"));
    }

    private static JsonNode usage(LabSidetone sidetone) {
        return read(sidetone.command("trunk", "usage", "--json").out()).path(0);
    }

    private static Optional<JsonNode> finished(LabSidetone sidetone) {
        return sidetone.command("calls", "log", "--json")
                .out()
                .lines()
                .map(NumbersMeteredTest::read)
                .filter(call -> call.hasNonNull("ended"))
                .findFirst();
    }

    private static Instant time(JsonNode node, String name) {
        return Instant.parse(node.path(name).asText());
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
