package io.sidetone.manager.queue;

import io.sidetone.manager.ami.AmiMessage;
import java.time.Instant;

/**
 * Somebody who waits in a queue.
 *
 * @param id of the channel, Asterisk's unique id
 * @param number empty when it is not told
 * @param name empty when it is not told
 * @param position 1 is next
 */
public record WaitingCaller(
        String id, String channel, String number, String name, long position, Instant since) {

    private static final String UNKNOWN = "<unknown>";

    static WaitingCaller of(AmiMessage message, Instant since) {
        return new WaitingCaller(
                message.first("Uniqueid").orElse(""),
                message.first("Channel").orElse(""),
                told(message, "CallerIDNum"),
                told(message, "CallerIDName"),
                Numbers.of(message, "Position"),
                since);
    }

    private static String told(AmiMessage message, String header) {
        var text = message.first(header).orElse("");
        return text.equals(UNKNOWN) || text.equals("unknown") ? "" : text;
    }
}
