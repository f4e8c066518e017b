package io.sidetone.lab.bench.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EventBlockTest {

    private static final String CAPTURED =
            """
            Response: Success
            Message: none of the events

            Event: Newchannel
            Timestamp: 1700000000.123456
            Channel: Local/talk@bench-0000000a;1
            Uniqueid: 1700000000.5
            BridgeUniqueid: 0000002a-1111-2222-3333-444444444444

            Event: Hangup
            Channel: PJSIP/network-0000000b
            Linkedid: 1700000000.5
            CallerIDNum: 1700000000

            Event: Cut
            """
                    .replace("\n", "\r\n");

    private final EventBlock block = EventBlock.of(CAPTURED.getBytes(StandardCharsets.UTF_8));

    @Test
    void wholeEventsAreTakenAndNothingElse() {
        assertThat(block.events()).isEqualTo(2);
        assertThat(block.types()).containsExactly("Newchannel", "Hangup");
    }

    @Test
    void theFirstTimeItIsToldAsItWas() {
        assertThat(told(0))
                .isEqualTo(
                        CAPTURED.substring(CAPTURED.indexOf("Event:"))
                                .replace("Event: Cut\r\n", ""));
    }

    @Test
    void theNextTimesItIsOfOtherCalls() {
        assertThat(told(3))
                .contains("Channel: Local/talk@bench-0003000a;1\r\n")
                .contains("Channel: PJSIP/network-0003000b\r\n")
                .contains("Uniqueid: 1700000003.5\r\n")
                .contains("Linkedid: 1700000003.5\r\n")
                .contains("BridgeUniqueid: 0000002d-1111-");
    }

    @Test
    void whatIsNoIdStays() {
        assertThat(told(3))
                .contains("Timestamp: 1700000000.123456\r\n")
                .contains("CallerIDNum: 1700000000\r\n");
    }

    private String told(long repetition) {
        return new String(block.told(repetition), StandardCharsets.UTF_8);
    }
}
