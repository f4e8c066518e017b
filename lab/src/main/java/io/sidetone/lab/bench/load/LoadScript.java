package io.sidetone.lab.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What the simulated Asterisk says in each call: its opening lines, and an answer to each command.
 *
 * @param opening the lines up to and with the empty one, as Asterisk 22 sends them
 * @param holdAt the command, by its first letters, whose answer is held back; at most {@link
 *     #TELLING} letters
 * @param holdFor how long it is held back; zero for not at all
 * @param commands how many commands make a whole session
 */
public record LoadScript(String opening, String holdAt, Duration holdFor, int commands) {

    /** So many letters of a command tell which one it is. */
    static final int TELLING = 12;

    /** Longer than any run: held until it is released. */
    public static final Duration UNTIL_RELEASED = Duration.ofHours(1);

    private static final ByteBuffer OK = answer("200 result=0\n");
    private static final ByteBuffer VALUE = answer("200 result=1 (a value)\n");
    private static final ByteBuffer PLAYED = answer("200 result=0 endpos=16000\n");

    private static final ByteBuffer NOTHING_RECORDED = answer("200 result=-1 (hangup) endpos=0\n");

    /** A call of {@code +4930123456} that the dialplan hands to this flow. */
    public static LoadScript calling(String flow, String argument) {
        return new LoadScript(lines(flow, argument), "-", Duration.ZERO, 1);
    }

    /** The same where this command is not answered for a while. */
    public LoadScript holding(String command, Duration time) {
        return new LoadScript(opening, command, time, commands);
    }

    /** The same where a session with fewer commands than these counts as refused. */
    public LoadScript whole(int count) {
        return new LoadScript(opening, holdAt, holdFor, count);
    }

    boolean holds(String command) {
        return holdFor.isPositive() && command.startsWith(holdAt);
    }

    static ByteBuffer answerTo(String command) {
        if (command.startsWith("GET V")) {
            return VALUE.duplicate();
        }
        if (command.startsWith("RECORD")) {
            return NOTHING_RECORDED.duplicate();
        }
        return command.startsWith("STREAM") ? PLAYED.duplicate() : OK.duplicate();
    }

    private static ByteBuffer answer(String line) {
        return ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)).asReadOnlyBuffer();
    }

    private static String lines(String flow, String argument) {
        return """
        agi_network: yes
        agi_network_script: %1$s
        agi_request: agi://127.0.0.1/%1$s
        agi_channel: PJSIP/anna-0000002a
        agi_language: en
        agi_type: PJSIP
        agi_uniqueid: 1767225600.42
        agi_version: 22.10.0
        agi_callerid: +4930123456
        agi_calleridname: Anna
        agi_callingpres: 0
        agi_callingani2: 0
        agi_callington: 0
        agi_callingtns: 0
        agi_dnid: 42
        agi_rdnis: unknown
        agi_context: sidetone-podcast
        agi_extension: 42
        agi_priority: 6
        agi_enhanced: 0.0
        agi_accountcode:\s
        agi_threadid: 139872530454208
        agi_arg_1: %2$s

        """
                .formatted(flow, argument);
    }
}
