package io.sidetone.agi.call;

import io.sidetone.agi.server.AgiConnection;
import io.sidetone.agi.server.AgiReply;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.Dtmf;
import java.time.Duration;
import java.util.Optional;

/** Sends commands over our connection and reads the common parts of the answers. */
record Line(AgiConnection connection) {

    /** What a command that needs the caller answers when the caller has left meanwhile. */
    private static final int CALLER_LEFT = -1;

    /**
     * Sends a command that works on a dead channel too.
     *
     * @throws CallEnded when there is no answer to be had
     */
    AgiReply send(AgiCommand command, Duration limit) throws CallEnded {
        return connection.command(command.line(), limit);
    }

    /**
     * Sends a command that needs the caller.
     *
     * @throws CallEnded also when the caller has left, before or meanwhile
     */
    AgiReply sendToCaller(AgiCommand command, Duration limit) throws CallEnded {
        mustBeThere();
        var reply = connection.command(command.line(), limit);
        if (reply.result() == CALLER_LEFT) {
            throw hungUp();
        }
        return reply;
    }

    /**
     * Asks nothing of Asterisk, only whether it told of a hang-up.
     *
     * @throws CallEnded when it did, or the line to it is lost
     */
    void mustBeThere() throws CallEnded {
        connection.mustBeThere();
    }

    static CallEnded hungUp() {
        return new CallEnded(CallEnded.Reason.HANGUP, "the caller has hung up");
    }

    /** The key whose character code a command answered; empty for none. */
    static Optional<Dtmf> key(AgiReply reply) {
        char key = (char) reply.result();
        return reply.result() > 0 && "0123456789*#ABCD".indexOf(key) >= 0
                ? Optional.of(new Dtmf(key))
                : Optional.empty();
    }
}
