package io.sidetone.lab.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.daemon.LabSettings;
import io.sidetone.lab.daemon.LabSidetone;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The packaged program beside a broker, and without one. */
@ExtendWith(OneAsterisk.class)
class ServeWithBrokerTest {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String STATUS = "sidetone/status";

    @Test
    void theBrokerKnowsWhetherSidetoneIsThere(LabHouse house) {
        var broker = house.keep(broker(house));
        var ear = house.keep(broker.listen(STATUS));
        var sidetone = house.moveIn(settings(broker));
        assertThat(ear.await(STATUS, 1, SOON).getLast().payload()).isEqualTo("online");
        sidetone.kill();
        assertThat(ear.await(STATUS, 2, SOON).getLast().payload()).isEqualTo("offline");
        sidetone.restart();
        assertThat(ear.await(STATUS, 3, SOON).getLast().payload()).isEqualTo("online");
        sidetone.terminate();
        assertThat(sidetone.exitStatus(SOON)).isZero();
        assertThat(ear.await(STATUS, 4, SOON).getLast().payload()).isEqualTo("offline");
        assertThat(sidetone.logText())
                .contains("connected to the MQTT broker")
                .doesNotContain("Unsafe", LabBroker.PASSWORD);
    }

    @Test
    void theDoctorLogsInToTheBroker(LabHouse house) {
        var broker = house.keep(broker(house));
        var sidetone = house.moveIn(settings(broker));
        assertThat(brokerLine(sidetone)).contains("ok");
        broker.down();
        assertThat(brokerLine(sidetone)).contains("127.0.0.1:" + broker.port());
    }

    @Test
    void whoNamesNoBrokerPaysForNone(LabHouse house) {
        var sidetone = house.moveIn(LabSettings.house());
        assertThat(sidetone.gauge().histogram()).doesNotContain("com.hivemq", "io.netty");
    }

    private static String brokerLine(LabSidetone sidetone) {
        return sidetone.command("doctor")
                .out()
                .lines()
                .filter(line -> line.contains("MQTT broker"))
                .findFirst()
                .orElseThrow();
    }

    private static LabBroker broker(LabHouse house) {
        return LabBroker.in(house.folder().resolve("broker"), BrokerHost.find(System.getenv()))
                .up();
    }

    private static LabSettings settings(LabBroker broker) {
        return LabSettings.house()
                .with(
                        "screening",
                        "events:\n  mqtt: {url: 'mqtt://127.0.0.1:%d', user: %s, password: %s}"
                                .formatted(broker.port(), LabBroker.USER, LabBroker.PASSWORD));
    }
}
