package io.sidetone.agi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines are those of Asterisk 22.10.1. */
class ReplyReaderTest {

    @Test
    void aReplyHasAResultAndMoreIfThereIsMore() throws IOException {
        assertThat(done("200 result=0\n")).isEqualTo(new AgiReply(0));
        assertThat(done("200 result=1 (en)\n")).isEqualTo(new AgiReply(1, "en", -1));
        assertThat(done("200 result=1 ()\n")).isEqualTo(new AgiReply(1));
        assertThat(done("200 result=0 endpos=11234\n")).isEqualTo(new AgiReply(0, "", 11234));
        assertThat(done("200 result=3492 (timeout) endpos=28208\n"))
                .isEqualTo(new AgiReply(3492, "timeout", 28208));
        assertThat(done("200 result=-1 (hangup) endpos=237072\n"))
                .isEqualTo(new AgiReply(-1, "hangup", 237072));
        assertThat(done("200 result=-1 (writefile)\n"))
                .isEqualTo(new AgiReply(-1, "writefile", -1));
    }

    @Test
    void aValueMayLookLikeAnotherReply() throws IOException {
        assertThat(done("200 result=1 (a (b) endpos=5)\n").data()).isEqualTo("a (b) endpos=5");
        assertThat(done("200 result=1 (a) endpos=5)\n").data()).isEqualTo("a) endpos=5");
        assertThat(done("200 result=1 (a) endpos=5) endpos=6\n"))
                .isEqualTo(new AgiReply(1, "a) endpos=5", 6));
        assertThat(done("200 result=1 (two\n200 result=0\nHANGUP\nlines)\n").data())
                .isEqualTo("two\n200 result=0\nHANGUP\nlines");
    }

    @Test
    void aRefusalOfSeveralLinesIsOneAnswer() throws IOException {
        var lines =
                reader(
                        """
                        520-Invalid command syntax.  Proper usage follows:
                        Waits up to <replaceable>timeout</replaceable> milliseconds
                        520 End of proper usage.
                        510 Invalid or unknown command
                        511 Command Not Permitted on a dead channel or intercept routine
                        """);

        assertThat(lines.next()).matches(answer -> ((Incoming.Refused) answer).code() == 520);
        assertThat(lines.next()).isEqualTo(new Incoming.Refused(510, "Invalid or unknown command"));
        assertThat(lines.next()).matches(answer -> ((Incoming.Refused) answer).code() == 511);
        assertThat(lines.next()).isInstanceOf(Incoming.End.class);
    }

    @Test
    void whatIsNoAnswerIsToldApart() throws IOException {
        var lines = reader("HANGUP\n100 Trying...\n");

        assertThat(lines.next()).isInstanceOf(Incoming.Hangup.class);
        assertThat(lines.next()).isInstanceOf(Incoming.Trying.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foo",
                "\0",
                "200",
                "-5",
                "200 result=",
                "200 result=abc",
                "200 result=1 x",
                "200 result=99999999999",
                "HANGUPS",
                " HANGUP",
                ""
            })
    void nonsenseIsAnError(String line) {
        assertThatExceptionOfType(ProtocolBroken.class)
                .isThrownBy(() -> reader(line + "\n").next())
                .withMessageStartingWith("not a FastAGI reply");
    }

    @Test
    void nonsenseCannotForgeALogLine() {
        assertThatExceptionOfType(ProtocolBroken.class)
                .isThrownBy(() -> reader("a\rb\u001b[2J\n").next())
                .withMessage("not a FastAGI reply: 'a?b?[2J'");
    }

    private static AgiReply done(String text) throws IOException {
        return ((Incoming.Done) reader(text).next()).reply();
    }

    private static ReplyReader reader(String text) {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new ReplyReader(new LineReader(in, 8192, 65_536));
    }
}
