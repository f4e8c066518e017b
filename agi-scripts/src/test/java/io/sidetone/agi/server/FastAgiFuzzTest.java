package io.sidetone.agi.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.sidetone.core.log.LogText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Any bytes on the FastAGI port: a call and its replies, or one reason why not. */
class FastAgiFuzzTest {

    private static final AgiLimits LIMITS = AgiLimits.DEFAULTS;

    @FuzzTest
    void whateverComesInIsReadOrRefused(byte[] input) throws IOException {
        var whole = readings(new ByteArrayInputStream(input));
        assertThat(readings(new Trickle(input))).isEqualTo(whole);
    }

    /** All that was understood, and at the end the complaint if there is one. */
    private static List<Object> readings(InputStream in) throws IOException {
        var readings = new ArrayList<>();
        var lines = new LineReader(in, LIMITS.lineBytes(), LIMITS.preludeBytes());
        try {
            readings.add(checked(Prelude.read(lines, LIMITS.preludeLines())));
            lines.endPrelude(LIMITS.sessionBytes());
            readReplies(new ReplyReader(lines), readings);
        } catch (ProtocolBroken broken) {
            readings.add(checked(String.valueOf(broken.getMessage())));
        }
        return readings;
    }

    private static void readReplies(ReplyReader replies, List<Object> readings) throws IOException {
        for (var next = replies.next(); !(next instanceof Incoming.End); next = replies.next()) {
            readings.add(next);
        }
    }

    private static AgiRequest checked(AgiRequest request) {
        assertThat(request.flow()).doesNotStartWith("/").doesNotEndWith("/").doesNotContain("?");
        assertThat(request.arguments()).hasSizeLessThan(LIMITS.preludeLines());
        return request;
    }

    private static String checked(String complaint) {
        assertThat(complaint.codePoints()).allMatch(LogText::isPlain);
        assertThat(complaint).hasSizeLessThan(1200);
        return complaint;
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
