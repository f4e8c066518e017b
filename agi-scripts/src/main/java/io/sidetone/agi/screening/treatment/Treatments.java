package io.sidetone.agi.screening.treatment;

import io.sidetone.agi.screening.judge.IncomingCall;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import java.util.Optional;

/** Gives callers what they meet whom no telephone rings for. */
@FunctionalInterface
public interface Treatments {

    /** The line goes dead, whatever was meant. */
    Treatments NONE = (_, _, _) -> Optional.empty();

    /**
     * Gives one to a caller; the call may be answered already or not. Never asked for {@link
     * Treatment#VOICEMAIL}, {@link Treatment#MENU} and {@link Treatment#CHALLENGE}, which are no
     * end of a call. The dialplan hangs up afterwards.
     *
     * @return the outbox's message that holds what the caller said; told though the caller hung up
     *     after saying it
     * @throws CallEnded when the caller hung up and there is nothing to tell
     */
    Optional<String> give(Treatment treatment, Call call, IncomingCall from) throws CallEnded;
}
