package io.sidetone.agi.server;

import io.sidetone.core.log.LogText;
import java.io.IOException;
import java.util.regex.Pattern;

/** Reads what Asterisk sends during a call; the forms are those of Asterisk 22's res_agi.c. */
final class ReplyReader {

    private static final Pattern REFUSED = Pattern.compile("(510|511|520) ?(.*)");

    /** Usage texts and values of several lines; the longest usage has about thirty. */
    private static final int MORE_LINES = 200;

    private final LineReader lines;

    ReplyReader(LineReader lines) {
        this.lines = lines;
    }

    /**
     * @throws ProtocolBroken when it is nothing that Asterisk sends
     * @throws IOException when the connection breaks
     */
    Incoming next() throws IOException {
        var line = lines.next();
        if (line == null) {
            return new Incoming.End();
        }
        if (line.equals("HANGUP")) {
            return new Incoming.Hangup();
        }
        if (line.startsWith("100 ")) {
            return new Incoming.Trying();
        }
        if (line.startsWith("520-")) {
            return usage(line);
        }
        return line.startsWith("5") ? refusal(line) : answer(line);
    }

    private static Incoming refusal(String line) throws ProtocolBroken {
        var refused = REFUSED.matcher(line);
        return refused.matches()
                ? new Incoming.Refused(Integer.parseInt(refused.group(1)), refused.group(2))
                : broken(line);
    }

    private Incoming answer(String line) throws IOException {
        var text = new ReplyText(line);
        var reply = text.whole();
        if (reply != null) {
            return new Incoming.Done(reply);
        }
        return text.beginsValue() ? longValue(line) : broken(line);
    }

    /** A variable may hold line breaks; its value ends with the parenthesis. */
    private Incoming longValue(String first) throws IOException {
        var value = new StringBuilder(first);
        for (int count = 0; count < MORE_LINES; count++) {
            var line = lines.next();
            if (line == null) {
                return new Incoming.End();
            }
            value.append('\n').append(line);
            if (line.endsWith(")")) {
                var reply = new ReplyText(value.toString()).whole();
                return reply == null ? broken(first) : new Incoming.Done(reply);
            }
        }
        return broken(first);
    }

    private Incoming usage(String first) throws IOException {
        var text = new StringBuilder(first.substring("520-".length()));
        for (int count = 0; count < MORE_LINES; count++) {
            var line = lines.next();
            if (line == null) {
                return new Incoming.End();
            }
            if (line.startsWith("520 ")) {
                return new Incoming.Refused(520, text.toString());
            }
            text.append(' ').append(line);
        }
        return broken(first);
    }

    private static Incoming broken(String line) throws ProtocolBroken {
        throw new ProtocolBroken("not a FastAGI reply: '" + LogText.safe(line) + "'");
    }
}
