package io.sidetone.ari.steer.live;

import ch.loway.oss.ari4java.generated.models.Channel;
import ch.loway.oss.ari4java.tools.RestException;
import io.sidetone.ari.steer.HangupCause;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Asterisk for the state of every channel of a call, when events may have been missed. */
final class Census {

    private static final int NOT_FOUND = 404;

    private static final Logger log = LoggerFactory.getLogger(Census.class);

    private final SteerRequests requests;
    private final Switchboard board;

    Census(SteerRequests requests, Switchboard board) {
        this.requests = requests;
        this.board = board;
    }

    /** Tells the switchboard what is otherwise than it knows. Blocks. */
    void take() {
        look(board.callerId(), _ -> log.trace("the caller is there"), board::callerLeft);
        for (var leg : board.legs()) {
            // Of one that is just being made, its maker knows more.
            if (leg.isMade()) {
                look(
                        leg.channelId(),
                        channel -> found(leg, channel),
                        () -> leg.ended(HangupCause.UNKNOWN));
            }
        }
    }

    private static void found(LiveLeg leg, Channel channel) {
        leg.isReady(channel.getName());
        Switchboard.state(leg, channel.getState());
    }

    private void look(String id, Consumer<Channel> found, Runnable gone) {
        try {
            found.accept(requests.answer(ari -> ari.channels().get(id).execute()));
        } catch (RestException refused) {
            if (refused.getCode() == NOT_FOUND) {
                gone.run();
            } else {
                log.warn("the state of {}: {}", id, SteerRequests.text(refused));
            }
        }
    }
}
