package io.sidetone.agi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void linesEndWithLineFeedWithOrWithoutCarriageReturn() throws IOException {
        var lines = reader("one\r\n\ntwo\n");

        assertThat(lines.next()).isEqualTo("one");
        assertThat(lines.next()).isEmpty();
        assertThat(lines.next()).isEqualTo("two");
        assertThat(lines.next()).isNull();
    }

    @Test
    void anUnfinishedLineIsDropped() throws IOException {
        assertThat(reader("200 resu").next()).isNull();
    }

    @Test
    void aLineOfManyChunksIsReadWhole() throws IOException {
        var text = "ä".repeat(3000);

        assertThat(new LineReader(input(text + "\n"), 6000, 10_000).next()).isEqualTo(text);
    }

    @Test
    void anEndlessLineIsCutOffAtItsLimit() {
        var endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return 'x';
                    }
                };

        assertThatExceptionOfType(ProtocolBroken.class)
                .isThrownBy(() -> new LineReader(endless, 8192, Long.MAX_VALUE).next())
                .withMessageContaining("longer than 8192 bytes");
    }

    @Test
    void allLinesTogetherHaveALimitToo() {
        var lines = new LineReader(input("a\n".repeat(10_000)), 100, 2000);

        assertThatExceptionOfType(ProtocolBroken.class)
                .isThrownBy(() -> {
                    while (lines.next() != null) {}
                })
                .withMessageContaining("more than 2000 bytes");
    }

    private static LineReader reader(String text) {
        return new LineReader(input(text), 100, 1000);
    }

    private static InputStream input(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whoSendsWithoutPauseIsMadeToWait() throws IOException {
        var lines = new LineReader(stream("x".repeat(99) + "\n", 1000), 8192, 1_000_000);
        long began = System.nanoTime();
        for (int i = 0; i < 1000; i++) {
            lines.next();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThan(Duration.ofMillis(50));
    }

    private static InputStream stream(String line, int times) {
        return new ByteArrayInputStream(line.repeat(times).getBytes(StandardCharsets.US_ASCII));
    }
}
