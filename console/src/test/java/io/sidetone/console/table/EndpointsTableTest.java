package io.sidetone.console.table;

import static io.sidetone.manager.stream.ScriptedPbx.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.console.output.Console;
import io.sidetone.console.output.Rendering;
import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.state.StateKeeper;
import io.sidetone.manager.stream.Connected;
import io.sidetone.manager.stream.Lost;
import io.sidetone.manager.stream.ScriptedPbx;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndpointsTableTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final ScriptedPbx pbx = new ScriptedPbx();
    private final EndpointsTable table = new EndpointsTable();
    private final Link link = new Link();

    @BeforeEach
    void aPbx() throws Exception {
        pbx.answer(
                        "DeviceStateList",
                        message("Response", "Success"),
                        device("PJSIP/kitchen", "INUSE"),
                        device("PJSIP/hall\u202e", "UNAVAILABLE"))
                .answer(
                        "CoreShowChannels",
                        message("Response", "Success"),
                        message("Channel", "PJSIP/kitchen-00000001", "Uniqueid", "1"))
                .answer("Getvar", message("Response", "Success", "Value", ""));
        value("PJSIP_ENDPOINT(kitchen,allow)", "(ulaw|alaw)");
        value("PJSIP_ENDPOINT(hall\u202e,allow)", "(ulaw)");
        value("PJSIP_ENDPOINT(kitchen,aors)", "kitchen");
        value("PJSIP_AOR(kitchen,contact)", "k1,k2");
        for (var contact : new String[] {"k1", "k2"}) {
            value("PJSIP_CONTACT(" + contact + ",uri)", "sip:" + contact + "@192.0.2.7");
            value("PJSIP_CONTACT(" + contact + ",status)", "Reachable");
            value("PJSIP_CONTACT(" + contact + ",rtt)", "12345");
        }
        new StateKeeper(pbx, table.view(), _ -> {}).ask();
    }

    @Test
    void eachContactHasARow() {
        assertThat(printed(false))
                .isEqualTo(
                        """
                        ENDPOINT    STATE        CALLS  CONTACT           REACHED    ROUND TRIP
                        hall\\u202e  unavailable
                        kitchen     in use       1      sip:k1@192.0.2.7  reachable  12.3 ms
                                                        sip:k2@192.0.2.7  reachable  12.3 ms
                        """);
    }

    @Test
    void asJsonItIsAListOfRecords() {
        assertThat(printed(true))
                .contains(
                        "{\"name\":\"kitchen\",\"state\":\"inuse\",\"calls\":1,\"aors\":[\"kitchen\"],"
                                + "\"codecs\":[\"ulaw\",\"alaw\"],\"contacts\":[{\"uri\":\"sip:k1@192.0.2.7\","
                                + "\"reachability\":\"reachable\",\"roundTrip\":\"PT0.012345S\"}");
    }

    @Test
    void onATerminalItFitsWhateverItsSize() {
        link.saw(new Connected(NOW, "11.0.0"));
        assertThat(screen(80, 23))
                .contains("home: 2 endpoints, 1 in use", "hall\\u202e", "sip:k1@192.0.2.7");
        for (int columns = 20; columns < 100; columns++) {
            int most = columns;
            assertThat(screen(columns, 4).lines()).hasSizeLessThanOrEqualTo(4);
            assertThat(screen(columns, 20).lines())
                    .allSatisfy(line ->
                            assertThat(line.length()).isLessThanOrEqualTo(Math.max(most, 60)));
        }
    }

    @Test
    void aLostConnectionIsSaidInTheTitle() {
        link.saw(new Lost(NOW, "nobody listens"));
        assertThat(screen(80, 23)).startsWith("home: not connected: nobody listens");
    }

    private String screen(int columns, int rows) {
        var screen = new TableScreen(table, link, "home", InstantSource.fixed(NOW));
        return screen.body(columns, rows).stream()
                .map(Rendering.Line::text)
                .collect(Collectors.joining("\n"));
    }

    private String printed(boolean json) {
        var out = new ByteArrayOutputStream();
        var console =
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        System.err,
                        false,
                        false);
        var report = new TableReport(table, NOW);
        if (json) {
            console.showJson(report);
        } else {
            console.show(report);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void value(String function, String value) {
        pbx.answer("Getvar " + function, message("Response", "Success", "Value", value));
    }

    private static AmiMessage device(String name, String state) {
        return message("Event", "DeviceStateChange", "Device", name, "State", state);
    }
}
