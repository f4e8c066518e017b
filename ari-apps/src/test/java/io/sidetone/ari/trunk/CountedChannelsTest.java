package io.sidetone.ari.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CountedChannelsTest {

    private final AtomicInteger asked = new AtomicInteger();

    private final CountedChannels channels =
            new CountedChannels(() -> {
                asked.incrementAndGet();
                return List.of(
                        "PJSIP/provider-00000001",
                        "PJSIP/provider-000000ff",
                        "PJSIP/provider-2-00000002",
                        "PJSIP/kitchen-00000003",
                        "");
            });

    @Test
    void aTrunkHasTheChannelsOfItsEndpointOnly() {
        assertThat(channels.channels("PJSIP/provider")).isEqualTo(2);
        assertThat(channels.channels("PJSIP/provider-2")).isEqualTo(1);
        assertThat(channels.channels("PJSIP/none")).isZero();
    }

    @Test
    void asteriskIsAskedOnceAndOnlyWhenNeeded() {
        assertThat(asked).hasValue(0);

        channels.channels("PJSIP/provider");
        channels.channels("PJSIP/kitchen");

        assertThat(asked).hasValue(1);
    }
}
