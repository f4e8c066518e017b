package io.sidetone.manager.wire;

import io.sidetone.manager.stream.EventStream;
import io.sidetone.manager.stream.ManagerEvent;
import io.sidetone.manager.stream.StreamItem;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A live PBX and the Asterisk that a test plays for it. */
abstract class LivePbxHouse {

    PlayedAsterisk asterisk;
    LivePbx pbx;

    @BeforeEach
    void begin() throws IOException {
        asterisk = new PlayedAsterisk();
        pbx = pbx(asterisk.address(), limits());
    }

    @AfterEach
    void end() throws IOException {
        pbx.close();
        asterisk.close();
    }

    static LivePbx pbx(PbxAddress address, WireLimits limits) {
        return LivePbx.at(address, limits, InstantSource.system(), new Random(1));
    }

    /** Short where a test waits for the end of it, long where it must not come. */
    static WireLimits limits() {
        return new WireLimits(
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofMillis(20),
                Duration.ofMillis(100),
                1000,
                1_000_000);
    }

    static StreamItem next(EventStream stream) throws InterruptedException {
        return stream.next().orElseThrow();
    }

    static String number(StreamItem item) {
        return item instanceof ManagerEvent event
                ? event.first("Number").orElse("?")
                : String.valueOf(item);
    }
}
