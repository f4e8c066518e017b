package io.sidetone.ari.steer.live;

import io.sidetone.ari.event.AriEvent;
import io.sidetone.ari.stasis.StasisChannel;
import io.sidetone.ari.stasis.SteeredChannel;
import io.sidetone.ari.steer.DialRequest;
import io.sidetone.ari.steer.Indication;
import io.sidetone.ari.steer.Leg;
import io.sidetone.ari.steer.LegEnd;
import io.sidetone.ari.steer.LegNews;
import io.sidetone.ari.steer.SteeredCall;
import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A steered call over ARI. */
public final class LiveCall implements SteeredCall, AutoCloseable {

    /** Whoever talks may do so for hours; only news end the wait. */
    private static final Duration LOOK = Duration.ofHours(1);

    /** ITU-T Q.850. */
    private static final int NORMAL_CLEARING = 16;

    private static final Logger log = LoggerFactory.getLogger(LiveCall.class);

    private final SteeredChannel channel;
    private final Function<StasisChannel, Call> views;
    private final NewsQueue news = new NewsQueue();
    private final SteerRequests requests;
    private final Switchboard board;
    private final Dialling dialling;
    private final Conversation conversation;
    private final Indications indications;
    private final Census census;
    private final Call caller;

    /**
     * Begins to listen to the channel.
     *
     * @param views makes the view of the caller, and of whoever answers
     */
    public LiveCall(SteeredChannel channel, Function<StasisChannel, Call> views) {
        this.channel = channel;
        this.views = views;
        this.requests = new SteerRequests(channel.ari());
        this.conversation = new Conversation(requests, channel);
        this.board = new Switchboard(channel, this::tell, conversation::replace, this::hangUp);
        this.dialling = new Dialling(requests, channel.application(), channel.id());
        this.indications = new Indications(requests, channel.id());
        this.census = new Census(requests, board);
        var own = new CallerChannel(channel);
        this.caller = views.apply(own);
        channel.listen(event -> {
            own.hear(event);
            hear(event);
        });
    }

    private void hear(AriEvent event) {
        switch (event.type()) {
            case AriEvent.ABANDONED -> news.end();
            case AriEvent.RESYNCED -> census.take();
            default -> board.hear(event);
        }
    }

    /** Comes on the thread of events mostly; what Asterisk is asked for then, others ask. */
    private void tell(LegNews one) {
        switch (one) {
            case LegNews.CallerLeft _ -> endAll(board.legs(), LegEnd.NORMAL);
            case LegNews.Ended(LiveLeg leg, _) -> board.remove(leg);
            case LegNews.Redirected(LiveLeg leg, _, _) -> board.remove(leg);
            case LegNews.Answered(LiveLeg leg) when isPartner(leg) ->
                    Thread.ofVirtual().name("answer").start(this::answer);
            default -> log.trace("{}", one);
        }
        news.add(one);
    }

    private void hangUp(String channelId) {
        Thread.ofVirtual()
                .name("end " + channelId)
                .start(() -> requests.hangUp(channelId, NORMAL_CLEARING));
    }

    private boolean isPartner(LiveLeg leg) {
        return conversation.partner().filter(leg::equals).isPresent();
    }

    private void answer() {
        requests.tell(
                "the caller cannot be answered",
                ari -> ari.channels().answer(board.callerId()).execute());
    }

    @Override
    public Call caller() {
        return caller;
    }

    @Override
    public String channelName() {
        return channel.name();
    }

    @Override
    public Leg dial(DialRequest request) {
        var id = SteeredChannel.LEG_PREFIX + UUID.randomUUID();
        var leg = new LiveLeg(id, request, this::tell, this::view);
        board.add(leg);
        Thread.ofVirtual().name("dial " + id).start(() -> dialling.dial(leg));
        if (board.callerHasLeft()) {
            end(leg, LegEnd.NORMAL);
        }
        return leg;
    }

    private Call view(LiveLeg leg) {
        return views.apply(
                new LegChannel(
                        leg.channelId(),
                        leg.name(),
                        CallerId.UNKNOWN,
                        channel.language(),
                        channel.ari(),
                        leg::listen));
    }

    @Override
    public LegNews next(Duration limit) throws CallEnded {
        return news.next(limit);
    }

    @Override
    public void indicate(Indication indication) {
        indications.begin(indication);
    }

    @Override
    public void join(Leg leg) throws CallEnded {
        var live = (LiveLeg) leg;
        if (board.callerHasLeft()) {
            throw new CallEnded(CallEnded.Reason.HANGUP, "the caller has hung up");
        }
        if (live.isUp()) {
            answer();
        }
        indications.begin(Indication.NONE);
        var before = conversation.join(board.callerId(), live);
        before.ifPresent(other -> end(other, LegEnd.NORMAL));
    }

    @Override
    public void end(Leg leg, LegEnd reason) {
        var live = (LiveLeg) leg;
        if (live.giveUp(reason)) {
            dialling.hangUp(live, reason);
        }
    }

    @Override
    public void sendKeys(Optional<Leg> leg, String keys) throws CallEnded {
        var id = leg.map(each -> ((LiveLeg) each).channelId()).orElseGet(board::callerId);
        requests.done(ari -> ari.channels().sendDTMF(id).setDtmf(keys).execute());
    }

    @Override
    public List<String> contacts(String endpoint) {
        return Contacts.of(endpoint, caller);
    }

    @Override
    public List<String> channelNames() {
        return requests.channelNames();
    }

    @Override
    public void hangUpCaller(int cause) {
        requests.hangUp(board.callerId(), cause);
    }

    /**
     * Goes on with people who talk in a bridge already.
     *
     * @return with whom the caller talks
     */
    public Leg resume(String bridgeId, List<String> partners) {
        var legs =
                partners.stream().map(id -> LiveLeg.talking(id, this::tell, this::view)).toList();
        legs.forEach(board::add);
        conversation.resume(bridgeId, legs.getFirst());
        census.take();
        return legs.getFirst();
    }

    /**
     * Ends whoever is not joined, and waits while those who are talk.
     *
     * @throws CallEnded when no more can be known of this call
     */
    public void seeOut() throws CallEnded {
        endUnjoined();
        while (isConversation()) {
            log.trace("{}", news.next(LOOK));
        }
    }

    /** Whether the caller and somebody else talk. */
    public boolean isConversation() {
        return !board.callerHasLeft()
                && conversation.partner().isPresent()
                && board.legs().stream().anyMatch(LiveLeg::isUp);
    }

    /** Ends every leg that is not joined to the caller. */
    public void endUnjoined() {
        var others = new ArrayList<>(board.legs());
        others.removeIf(this::isPartner);
        endAll(others, LegEnd.NORMAL);
    }

    /** Ends every leg that has not ended, joined or not. */
    public void endLegs() {
        endAll(board.legs(), LegEnd.NORMAL);
    }

    /** Ends what is left of this call but for the caller. */
    @Override
    public void close() {
        endLegs();
        conversation.close();
        indications.close();
        if (!board.callerId().equals(channel.id()) && !board.callerHasLeft()) {
            // Came by a transfer, and has no dialplan to go on in.
            hangUpCaller(NORMAL_CLEARING);
        }
    }

    private void endAll(Collection<LiveLeg> legs, LegEnd reason) {
        legs.forEach(
                leg -> Thread.ofVirtual().name("end " + leg.id()).start(() -> end(leg, reason)));
    }
}
