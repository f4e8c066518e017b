package io.sidetone.manager.ami;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sidetone.manager.json.StreamJson;
import io.sidetone.manager.stream.ManagerEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Any bytes from the manager port: messages, each of them a line of JSON, whatever is in them. */
class AmiReaderFuzzTest {

    private final ObjectMapper parser = new ObjectMapper();

    @FuzzTest
    void whateverComesIsReadToItsEndAndIsJson(byte[] input) throws IOException {
        var whole = packets(new ByteArrayInputStream(input));

        assertThat(packets(new Trickle(input))).isEqualTo(whole);
        for (var packet : whole) {
            assertThat(packet.size()).isEqualTo(packet.headers().size());
            check(packet);
        }
    }

    private void check(AmiPacket packet) throws IOException {
        var event = ManagerEvent.of(Instant.EPOCH, packet);
        var json = new StreamJson();
        json.add(event);
        var out = new ByteArrayOutputStream();
        json.writeTo(out);
        var tree = parser.readTree(out.toByteArray());
        assertThat(tree.path("event").asText()).isEqualTo(event.type());
        assertThat(tree.path("received").asText()).isEqualTo("1970-01-01T00:00:00.000000Z");
        var names = packet.headers().stream().map(AmiHeader::name).distinct().count();
        assertThat(tree.path("headers").size()).isBetween((int) names - 1, (int) names);
    }

    private static List<AmiPacket> packets(InputStream in) throws IOException {
        var reader = new AmiReader(in);
        var packets = new ArrayList<AmiPacket>();
        try {
            reader.banner();
            while (true) {
                packets.add(reader.next());
            }
        } catch (EOFException end) {
            assertThat(end).hasMessageStartingWith("Asterisk closed the manager connection");
        }
        return packets;
    }

    /** One byte a packet. */
    private static final class Trickle extends InputStream {

        private final InputStream in;

        Trickle(byte[] input) {
            this.in = new ByteArrayInputStream(input);
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return in.read(buffer, offset, Math.min(1, length));
        }
    }
}
