package io.sidetone.ari.steer.live;

import io.sidetone.ari.stasis.SteeredChannel;
import io.sidetone.core.call.CallEnded;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The bridge of one steered call: whoever is in it hears each other. */
final class Conversation {

    private final SteerRequests requests;
    private final SteeredChannel caller;
    private String id;
    private final Set<String> members = new HashSet<>();
    private Optional<LiveLeg> partner = Optional.empty();
    private boolean made;

    Conversation(SteerRequests requests, SteeredChannel caller) {
        this.requests = requests;
        this.caller = caller;
        this.id = SteeredChannel.BRIDGE_PREFIX + UUID.randomUUID();
    }

    /** The leg that was joined last; empty when none was, or it has ended. */
    synchronized Optional<LiveLeg> partner() {
        return partner.filter(leg -> !leg.hasEnded());
    }

    /**
     * Adds the caller and a leg.
     *
     * @return whoever was joined before
     * @throws CallEnded when the caller has left, or Asterisk cannot be asked
     */
    synchronized Optional<LiveLeg> join(String callerId, LiveLeg leg) throws CallEnded {
        var before = partner().filter(other -> !other.equals(leg));
        make();
        if (before.isPresent()) {
            release(before.get().channelId());
        }
        if (!add(callerId)) {
            throw new CallEnded(CallEnded.Reason.HANGUP, "the caller has hung up");
        }
        if (!leg.isUp()) {
            // What is heard before the answer needs a way to the caller. Asterisk before 22.6 has
            // none, and lets it be heard if the leg's own progress comes after this.
            progress(callerId);
        }
        // A leg that is gone by now tells so itself.
        add(leg.channelId());
        partner = Optional.of(leg);
        return before;
    }

    /** Goes on with a bridge that is there, with everybody in it. */
    synchronized void resume(String bridgeId, LiveLeg leg) {
        id = bridgeId;
        made = true;
        partner = Optional.of(leg);
    }

    /** Somebody else stands in somebody's place, in the bridge already. */
    synchronized void replace(String channelId, String by) {
        if (members.remove(channelId)) {
            members.add(by);
        }
    }

    /** Ends the bridge; whoever is in it stays in our application. */
    synchronized void close() {
        if (made) {
            made = false;
            requests.tell(
                    "a bridge cannot be destroyed", ari -> ari.bridges().destroy(id).execute());
            caller.unwatch(id);
        }
    }

    private void make() throws CallEnded {
        if (made) {
            return;
        }
        caller.watch(id);
        // Without dtmf_events, keys pass between the two unheard.
        made =
                requests.done(ari ->
                        ari.bridges()
                                .createWithId(id)
                                .setType("mixing,dtmf_events")
                                .setName(caller.application())
                                .execute());
        if (!made) {
            throw new CallEnded(CallEnded.Reason.PROTOCOL, "Asterisk makes no bridge");
        }
    }

    private boolean add(String channelId) throws CallEnded {
        boolean there =
                members.contains(channelId)
                        || requests.done(ari -> ari.bridges().addChannel(id, channelId).execute());
        if (there) {
            members.add(channelId);
        }
        return there;
    }

    private void progress(String callerId) throws CallEnded {
        try {
            caller.requests().progress(callerId);
        } catch (IOException unreachable) {
            throw new CallEnded(
                    CallEnded.Reason.CONNECTION_LOST, String.valueOf(unreachable.getMessage()));
        }
    }

    private void release(String channelId) throws CallEnded {
        members.remove(channelId);
        requests.done(ari -> ari.bridges().removeChannel(id, channelId).execute());
    }
}
