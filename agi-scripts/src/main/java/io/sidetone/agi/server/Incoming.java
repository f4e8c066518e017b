package io.sidetone.agi.server;

/** What can come in from Asterisk once the call has begun. */
sealed interface Incoming {

    /** The caller has left. Comes at any time, and more than once; never an answer to a command. */
    record Hangup() implements Incoming {}

    /** {@code 100 Trying…}: the command goes on. */
    record Trying() implements Incoming {}

    /** The connection ended. */
    record End() implements Incoming {}

    /** What answers a command. */
    sealed interface Answer extends Incoming {}

    /** The command was carried out. */
    record Done(AgiReply reply) implements Answer {}

    /**
     * The command was not carried out.
     *
     * @param code 510 unknown, 511 not on a dead channel, 520 wrong usage
     */
    record Refused(int code, String text) implements Answer {

        static final int DEAD_CHANNEL = 511;
    }
}
