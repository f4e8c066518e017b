package io.sidetone.manager.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmiReaderTest {

    private static AmiReader reader(String text) {
        return new AmiReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static List<AmiPacket> all(AmiReader reader) {
        var packets = new ArrayList<AmiPacket>();
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> {
                    while (true) {
                        packets.add(reader.next());
                    }
                });
        return packets;
    }

    @Test
    void everyHeaderComesInOrderWithRepeatedOnes() throws IOException {
        var packet =
                reader(
                                "Event: X\r\nVariable: A=1\r\nOdd\r\nVariable: B: 2\r\nEmpty:\r\n: y\r\n\r\n")
                        .next();

        assertThat(packet.headers())
                .containsExactly(
                        new AmiHeader("Event", "X"),
                        new AmiHeader("Variable", "A=1"),
                        new AmiHeader("", "Odd"),
                        new AmiHeader("Variable", "B: 2"),
                        new AmiHeader("Empty", ""),
                        new AmiHeader("", "y"));
        assertThat(packet.first("vARIABLE")).contains("A=1");
        assertThat(packet.first("Nothing")).isEmpty();
    }

    @Test
    void linesEndWithOrWithoutACarriageReturn() {
        assertThat(all(reader("\n\r\nA: 1\nB: 2\n\nC: 3\r\n\r\n\n")))
                .extracting(AmiPacket::headers)
                .containsExactly(
                        List.of(new AmiHeader("A", "1"), new AmiHeader("B", "2")),
                        List.of(new AmiHeader("C", "3")));
    }

    @Test
    void onlyOneSpaceAfterTheColonIsNotTheValues() throws IOException {
        assertThat(reader("Output:   two\nOutput:\nOutput: \n\n").next().headers())
                .extracting(AmiHeader::value)
                .containsExactly("  two", "", "");
    }

    @Test
    void bytesThatAreNoUtf8AreReadAsLatin1() throws IOException {
        assertThat(reader("Name: M\u00fcller\nOther: M\u00c3\u00bcller\n\n").next().headers())
                .extracting(AmiHeader::value)
                .containsExactly("M\u00fcller", "M\u00fcller");
    }

    @Test
    void theBannerComesFirst() throws IOException {
        var reader = reader("Asterisk Call Manager/11.0.0\r\nEvent: X\r\n\r\n");

        assertThat(reader.banner()).isEqualTo("Asterisk Call Manager/11.0.0");
        assertThat(reader.next().first("Event")).contains("X");
    }

    @Test
    void whatEndsInTheMiddleSaysSo() {
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> reader("Event: X\r\nCha").next())
                .withMessageContaining("in the middle of a message");
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> reader("").next())
                .withMessageNotContaining("middle");
    }

    @Test
    void aMessageThatIsTooLargeKeepsItsHeadAndTheNextIsWhole() {
        for (int length : List.of(65_000, 65_536, 70_000, 200_000, 1_000_001)) {
            var text =
                    "Event: Big\r\nActionID: 7\r\nText: " + "x".repeat(length) + "\r\nB: 1\r\n\r\n";
            var packets =
                    all(
                            new AmiReader(
                                    new ByteArrayInputStream(
                                            (text + "Event: Next\r\n\r\n")
                                                    .getBytes(StandardCharsets.UTF_8)),
                                    65_536));
            assertThat(packets).hasSize(2);
            var cut = packets.getFirst();
            if (cut.leftOut() > 0) {
                assertThat(cut.headers())
                        .containsExactly(
                                new AmiHeader("Event", "Big"), new AmiHeader("ActionID", "7"));
                assertThat(cut.array().length + cut.leftOut()).isEqualTo(text.length());
            } else {
                assertThat(cut.array()).hasSize(text.length());
            }
            assertThat(packets.getLast().first("Event")).contains("Next");
        }
    }

    @Test
    void aMessageOfTooManyLinesIsCutToo() {
        var packets = all(reader("E: 1\n" + "a\n".repeat(AmiReader.MOST_LINES) + "\nE: 2\n\n"));

        assertThat(packets).hasSize(2);
        assertThat(packets.getFirst().leftOut()).isPositive();
        assertThat(packets.getLast().first("E")).contains("2");
    }

    @Test
    void inWhateverPiecesItComesTheSameIsRead() {
        var text =
                "Event: A\r\nX: 1\r\n\r\n\r\nEvent: B\nText: "
                        + "y".repeat(200_000)
                        + "\n\nEvent: C\r\n\r\n";
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var whole = all(new AmiReader(new ByteArrayInputStream(bytes), 65_536));

        assertThat(whole).hasSize(3);
        for (int piece : List.of(1, 2, 3, 7, 1000)) {
            assertThat(all(new AmiReader(new Pieces(bytes, piece), 65_536))).isEqualTo(whole);
        }
    }

    @Test
    void aReadThatTimesOutLosesNothing() throws IOException {
        var first = new ByteArrayInputStream("Event: A\r\nB".getBytes(StandardCharsets.UTF_8));
        var second = new ByteArrayInputStream(": 2\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        var reader = new AmiReader(new SequenceInputStream(first, new Hiccup(second)));

        assertThatExceptionOfType(java.net.SocketTimeoutException.class).isThrownBy(reader::next);
        assertThat(reader.next().first("B")).contains("2");
    }

    /** So many bytes a read. */
    private static final class Pieces extends ByteArrayInputStream {

        private final int most;

        Pieces(byte[] bytes, int most) {
            super(bytes);
            this.most = most;
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(most, length));
        }
    }

    /** Times out once. */
    private static final class Hiccup extends InputStream {

        private final InputStream in;
        private boolean done;

        Hiccup(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (!done) {
                done = true;
                throw new java.net.SocketTimeoutException("nothing");
            }
            return in.read(target, offset, length);
        }
    }
}
