package io.sidetone.lab.bench.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sidetone.lab.LabExchange;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.bench.client.EventsCommand;
import io.sidetone.lab.daemon.SidetoneProgram;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every type of event that the real Asterisk documents, through the packaged command. */
@ExtendWith(OneAsterisk.class)
class AllTypesTest {

    /** So many does Asterisk 22.10 document. */
    private static final int ALL = 181;

    @Test
    void everyDocumentedTypeIsTold(LabExchange exchange, @TempDir Path folder) throws Exception {
        List<String> names = DocumentedEvents.names();

        assertThat(names).hasSize(ALL);
        assertThat(told(DocumentedEvents.wire(exchange.asterisk(), names), folder))
                .containsAll(names);
    }

    @Test
    void soIsWhateverADialplanMakesUp(@TempDir Path folder) throws Exception {
        assertThat(told(DocumentedEvents.ownWire(), folder)).contains("UserEvent", "UserEvent");
    }

    private static List<String> told(byte[] events, Path folder) throws Exception {
        int count = EventBlock.of(events).events();
        try (StreamPeer peer = new StreamPeer(events, StreamPlan.fullSpeed(count))) {
            List<String> line = SidetoneProgram.commandLine("events", "--json");
            line.addAll(List.of("--ami", "ami://bench@127.0.0.1:" + peer.port()));
            Process process = EventsCommand.start(line, folder.resolve("log"));
            try (BufferedReader out = process.inputReader()) {
                return types(out);
            } finally {
                EventsCommand.end(process);
            }
        }
    }

    private static List<String> types(BufferedReader out) throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<String> types = new ArrayList<>();
        while (!types.contains(StreamPeer.END)) {
            String line = out.readLine();
            assertThat(line).as("after " + types).isNotNull();
            types.add(json.readTree(line).path("event").asText());
        }
        return types;
    }
}
