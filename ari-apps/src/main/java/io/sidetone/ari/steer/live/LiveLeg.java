package io.sidetone.ari.steer.live;

import io.sidetone.ari.event.AriEvent;
import io.sidetone.ari.steer.DialRequest;
import io.sidetone.ari.steer.HangupCause;
import io.sidetone.ari.steer.Leg;
import io.sidetone.ari.steer.LegEnd;
import io.sidetone.ari.steer.LegNews;
import io.sidetone.core.call.Call;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A leg as we know it; every change of it is told once. */
final class LiveLeg implements Leg {

    /** How far it is; each state comes after those before it, though some may be left out. */
    private enum State {
        NEW,
        PROGRESS,
        RINGING,
        UP,
        ENDED
    }

    private final String id;
    private final DialRequest request;
    private final Consumer<LegNews> news;
    private final Function<LiveLeg, Call> views;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch dialled = new CountDownLatch(1);
    private volatile String channelId;
    private volatile String name = "";
    private volatile State state = State.NEW;
    private volatile Consumer<AriEvent> ear = _ -> {};
    private boolean rings;
    private boolean sounds;
    private boolean made;
    private Optional<String> forward = Optional.empty();
    private Optional<LegEnd> wanted = Optional.empty();
    private @Nullable Call call;

    /**
     * @param news is told of every change
     * @param views makes the view of whoever answers
     */
    LiveLeg(String id, DialRequest request, Consumer<LegNews> news, Function<LiveLeg, Call> views) {
        this.id = id;
        this.channelId = id;
        this.request = request;
        this.news = news;
        this.views = views;
    }

    /** A leg of a Sidetone that is gone, which talks already. */
    static LiveLeg talking(String id, Consumer<LegNews> news, Function<LiveLeg, Call> views) {
        var leg = new LiveLeg(id, DialRequest.to(id, Duration.ofSeconds(1)), news, views);
        leg.made = true;
        leg.state = State.UP;
        leg.ready.countDown();
        leg.dialled.countDown();
        return leg;
    }

    @Override
    public String id() {
        return id;
    }

    /** The channel's id now: another one after a transfer. */
    String channelId() {
        return channelId;
    }

    /** The channel's name; hostile text, empty before it is known. */
    String name() {
        return name;
    }

    @Override
    public DialRequest request() {
        return request;
    }

    @Override
    public boolean isUp() {
        return state == State.UP;
    }

    @Override
    public boolean hasEnded() {
        return state == State.ENDED;
    }

    @Override
    public synchronized Call call() {
        if (call == null) {
            call = views.apply(this);
        }
        return call;
    }

    /** Has a view of this leg hear what comes from now on. */
    void listen(Consumer<AriEvent> listener) {
        ear = listener;
        if (hasEnded()) {
            listener.accept(AriEvent.ofChannel(AriEvent.CHANNEL_DESTROYED, channelId));
        }
    }

    /** Hands an event to the view of this leg, if there is one. */
    void hear(AriEvent event) {
        ear.accept(event);
    }

    /** The channel is in our application: it can be dialled. */
    void isReady(String channelName) {
        name = channelName;
        ready.countDown();
    }

    /** Is given free when the channel can be dialled, or needs not be any more. */
    CountDownLatch ready() {
        return ready;
    }

    /** Asterisk has begun to dial it. */
    void isDialled() {
        dialled.countDown();
    }

    /** Is given free when it is being dialled, or needs not be any more. */
    CountDownLatch dialled() {
        return dialled;
    }

    /**
     * The channel exists.
     *
     * @return why it is to be hung up at once; empty when it is wanted still
     */
    synchronized Optional<LegEnd> made() {
        made = true;
        return wanted;
    }

    /**
     * Nobody wants it any more.
     *
     * @return whether there is a channel to be hung up
     */
    synchronized boolean giveUp(LegEnd reason) {
        boolean first = wanted.isEmpty();
        wanted = Optional.of(wanted.orElse(reason));
        // Nobody needs to wait for what comes no more.
        ready.countDown();
        dialled.countDown();
        return first && made && !hasEnded();
    }

    /** Whether there is a channel, or was. */
    synchronized boolean isMade() {
        return made;
    }

    /** Whether nobody wants it any more. */
    synchronized boolean isGivenUp() {
        return wanted.isPresent();
    }

    synchronized void ringing() {
        if (!rings && isBefore(State.UP)) {
            rings = true;
            state = State.RINGING;
            news.accept(new LegNews.Ringing(this));
        }
    }

    synchronized void progress() {
        if (!sounds && isBefore(State.UP)) {
            sounds = true;
            state = rings ? State.RINGING : State.PROGRESS;
            news.accept(new LegNews.Progress(this));
        }
    }

    synchronized void answered() {
        if (isBefore(State.UP)) {
            state = State.UP;
            news.accept(new LegNews.Answered(this));
        }
    }

    /** It wants to be called elsewhere; it will end for it. */
    synchronized void redirects(String to) {
        forward = Optional.of(to);
    }

    /** It is there no more. */
    synchronized void ended(HangupCause cause) {
        if (!isBefore(State.ENDED)) {
            return;
        }
        boolean redirected = isBefore(State.UP) && (forward.isPresent() || isRedirection(cause));
        state = State.ENDED;
        ready.countDown();
        dialled.countDown();
        news.accept(
                redirected
                        ? new LegNews.Redirected(this, forward.orElse(""), cause)
                        : new LegNews.Ended(this, cause));
    }

    /** Another channel stands in its place after a transfer. */
    synchronized void replacedBy(String otherId, String otherName) {
        channelId = otherId;
        name = otherName;
    }

    private boolean isBefore(State other) {
        return state.compareTo(other) < 0;
    }

    private static boolean isRedirection(HangupCause cause) {
        return cause.sip().isPresent() && cause.sip().getAsInt() / 100 == 3;
    }
}
