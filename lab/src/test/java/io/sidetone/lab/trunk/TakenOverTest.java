package io.sidetone.lab.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.caller.LabCaller;
import io.sidetone.lab.daemon.LabSidetone;
import io.sidetone.lab.phone.PhoneHabit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sidetone is killed in the middle of a call, and the next one leads it to its end. */
@ExtendWith(OneAsterisk.class)
class TakenOverTest {

    /** The shortest there is. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Late enough for a Sidetone to come back on a slow machine. */
    private static final Duration WARNED_AFTER = Duration.ofSeconds(24);

    private static final double AUDIBLE = 0.01;

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theCallIsWarnedMeteredAndWrittenDownToItsTrueEnd(LabHouse house) {
        OutHouse home = limited(house);
        LabCaller caller = home.dials(OutHouse.NUMBER).isAnswered();
        Instant answered = Instant.now();
        home.sidetone().awaitLog("answered, over provider", OutHouse.SOON);
        home.sidetone().kill();
        home.sidetone().restart();
        home.sidetone().awaitLog("goes on, with what it has used up", OutHouse.PATIENT);
        Duration warned = WARNED_AFTER.plusSeconds(3);
        caller.waits(warned.minus(Duration.between(answered, Instant.now())));
        assertThat(caller.isOver()).isFalse();
        caller.hangsUp();

        JsonNode record = record(home.sidetone());
        Duration talked = Duration.between(time(record, "answered"), time(record, "ended"));
        assertThat(record.path("why").asText()).as("%s", record).isEqualTo("the caller hung up");
        assertThat(talked).isGreaterThan(warned.minusSeconds(1));
        assertThat(record.path("cost").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(record.path("legs").size()).isEqualTo(1);
        JsonNode leg = record.path("legs").path(0);
        assertThat(time(leg, "ended"))
                .isAfterOrEqualTo(time(record, "answered").plus(talked.dividedBy(2)));
        assertThat(caller.heard().withoutSilentEnds(AUDIBLE).loudness())
                .as("nobody speaks: what is heard is the warning")
                .isGreaterThan(AUDIBLE);
    }

    private static JsonNode record(LabSidetone sidetone) {
        return Await.present(
                "the call's end is written down", OutHouse.PATIENT, () -> ended(sidetone));
    }

    private static Optional<JsonNode> ended(LabSidetone sidetone) {
        return sidetone.command("calls", "log", "--json")
                .out()
                .lines()
                .map(TakenOverTest::read)
                .filter(call -> call.hasNonNull("ended"))
                .filter(call -> !call.path("why").asText().equals("Sidetone was not there"))
                .findFirst();
    }

    private static Instant time(JsonNode node, String name) {
        return Instant.parse(node.path(name).asText());
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    private static OutHouse limited(LabHouse house) {
        String endpoint = house.phones().plugInto("provider", PhoneHabit.answers());
        return OutHouse.with(
                house,
                """
                trunks:
                  by-name:
                    provider: {endpoint: "%s", cost: {any: 0.5}}
                trunk:
                  warning: %ds
                  guard:
                    callers:
                      default: {allow: [fixed], per-call: %ds, per-month: 10}
                """
                        .formatted(
                                OutHouse.template(endpoint),
                                LIMIT.minus(WARNED_AFTER).toSeconds(),
                                LIMIT.toSeconds()));
    }
}
