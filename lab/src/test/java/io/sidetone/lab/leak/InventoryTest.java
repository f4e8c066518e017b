package io.sidetone.lab.leak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sidetone.ari.http.AriClient;
import io.sidetone.lab.Await;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.ari.LabAri;
import io.sidetone.lab.caller.CallerLine;
import io.sidetone.lab.caller.LabCaller;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneAsterisk.class)
class InventoryTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final LabExchange exchange;
    private final Inventory inventory;

    InventoryTest(LabExchange exchange) {
        this.exchange = exchange;
        this.inventory = new Inventory(exchange.asterisk(), InstantSource.system());
    }

    @Test
    void aChannelAndWhatItRecordsAreSeenUntilTheyEnd() {
        Instant before = Instant.now();
        LabCaller anna =
                exchange.callers().call("record", CallerLine.number("5550100"), 1).isAnswered();
        String id = anna.calledChannelId();
        Leftover channel = Await.present("the channel", SOON, () -> find("channel", "!" + id));
        assertThat(channel.since().orElseThrow())
                .isBetween(before.minusSeconds(2), Instant.now().plusSeconds(1));
        assertThat(Await.present("the recording", SOON, () -> find("recording", ".wav")).text())
                .startsWith(exchange.asterisk().recordings().toString());

        anna.hangsUp();
        Await.until("the channel is gone", SOON, () -> find("channel", "!" + id).isEmpty());
    }

    @Test
    void aBridgeThatNobodyIsInIsSeenUntilItEnds() throws IOException {
        String id = "bridge-" + UUID.randomUUID();
        try (AriClient ari = LabAri.client(exchange)) {
            assertThat(ari.exchange("POST", "bridges?type=mixing&bridgeId=" + id, null).isSuccess())
                    .isTrue();
            assertThat(find("bridge", id))
                    .hasValueSatisfying(bridge ->
                            assertThat(bridge.since().orElseThrow())
                                    .isAfter(Instant.now().minusSeconds(10)));

            assertThat(ari.delete("bridges/" + id)).isTrue();
            Await.until("the bridge is gone", SOON, () -> find("bridge", id).isEmpty());
            assertThat(ari.get("bridges").map(JsonNode::toString).orElse("")).doesNotContain(id);
        }
    }

    private Optional<Leftover> find(String kind, String text) {
        return inventory.take().stream()
                .filter(each -> each.kind().equals(kind) && each.text().contains(text))
                .findFirst();
    }
}
