package io.sidetone.agi.server;

/**
 * Asterisk's answer to a command it carried out, {@code 200 result=-1 (hangup) endpos=237072}.
 *
 * @param result the command's own number
 * @param data what stands in parentheses: a variable's value, or how the command ended; empty when
 *     there is nothing
 * @param endpos where playing or recording ended, in samples; -1 when the reply has none
 */
public record AgiReply(int result, String data, long endpos) {

    /** What stands for a missing {@link #endpos}. */
    public static final long NOWHERE = -1;

    public AgiReply(int result) {
        this(result, "", NOWHERE);
    }
}
