package io.sidetone.ari.stasis;

import io.sidetone.ari.connection.EventListener;
import io.sidetone.ari.event.AriEvent;
import io.sidetone.ari.http.AriClient;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what we know of calls and what Asterisk has the same again, after events may have been
 * missed: calls whose channels are gone are told so, those that go on are told that they missed
 * something, and channels that wait for a Sidetone that is no more go on in the dialplan.
 */
final class Recovery {

    /**
     * Events and answers take different ways: a StasisStart arrives within milliseconds of the
     * channel's first mention, on a machine that swaps within seconds. What still looks wrong after
     * this is wrong.
     */
    private static final Duration DOUBT = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(Recovery.class);

    private final AriClient client;
    private final String application;
    private final CallTable calls;
    private final ChannelActions actions;
    private final Consumer<Takeover> takeOver;
    private volatile Set<String> strays = Set.of();
    private volatile Set<String> strayBridges = Set.of();

    /**
     * @param calls those that are led now; changes meanwhile
     * @param takeOver supervises a conversation of a Sidetone that is gone
     */
    Recovery(
            AriClient client,
            String application,
            CallTable calls,
            ChannelActions actions,
            Consumer<Takeover> takeOver) {
        this.client = client;
        this.application = application;
        this.calls = calls;
        this.actions = actions;
        this.takeOver = takeOver;
    }

    /**
     * Notes which channels are in our application without a call, while none can begin: no later
     * event tells of them.
     */
    void noteStrays() throws IOException {
        var state = StasisState.read(client, application);
        strays = orphans(state);
        strayBridges = state.bridges().keySet();
    }

    void run(EventListener.Events events) throws IOException, InterruptedException {
        var known = calls.calls();
        var state = StasisState.read(client, application);
        known.forEach(call -> tell(call, state));
        var left = known.stream().filter(call -> isOut(call, state)).toList();
        var orphans = orphans(state);
        var certain = new HashSet<>(orphans);
        certain.retainAll(strays);
        free(certain, state);
        orphans.removeAll(certain);
        if (!left.isEmpty() || !orphans.isEmpty()) {
            TimeUnit.NANOSECONDS.sleep(DOUBT.toNanos());
            var now = StasisState.read(client, application);
            events.awaitTold();
            settle(left, orphans, now);
        }
    }

    private void tell(StasisCall call, StasisState state) {
        if (!state.channels().containsKey(call.id())) {
            log.info("{} has ended while events were missed", call.id());
            call.deliver(AriEvent.ofChannel(AriEvent.CHANNEL_DESTROYED, call.id()));
        }
        if (state.ours().contains(call.id()) || calls.isSteered(call)) {
            call.deliver(AriEvent.own(AriEvent.RESYNCED));
        }
    }

    private static boolean isOut(StasisCall call, StasisState state) {
        return !call.hasLeft() && !state.ours().contains(call.id());
    }

    private Set<String> orphans(StasisState state) {
        var orphans = new HashSet<>(state.ours());
        var known = calls.ids();
        orphans.removeAll(known);
        orphans.removeIf(id -> known.stream().anyMatch(each -> state.isHelperOf(each, id)));
        return orphans;
    }

    private void settle(List<StasisCall> left, Set<String> orphans, StasisState now)
            throws IOException {
        for (var call : left) {
            if (isOut(call, now)) {
                call.deliver(AriEvent.ofChannel(AriEvent.STASIS_END, call.id()));
            }
        }
        orphans.retainAll(orphans(now));
        free(orphans, now);
    }

    private void free(Set<String> orphans, StasisState state) throws IOException {
        var left = new HashSet<>(orphans);
        for (var conversation : Takeover.among(orphans, state)) {
            log.info("the conversation in {} is taken over", conversation.bridgeId());
            left.removeAll(conversation.members());
            takeOver.accept(conversation);
        }
        for (var channel : left) {
            free(channel, state.isHelper(channel));
        }
        for (var bridge : state.bridges().keySet()) {
            if (!calls.ids().contains(bridge) && strayBridges.contains(bridge)) {
                actions.destroyBridge(bridge);
            }
        }
    }

    /** A recording that still runs goes on to its end first: what the caller says is kept. */
    private void free(String channel, boolean helper) throws IOException {
        if (helper || channel.startsWith(SteeredChannel.LEG_PREFIX)) {
            actions.hangUp(channel);
            return;
        }
        log.warn("{} waits for a Sidetone that is gone; it goes on in the dialplan", channel);
        actions.handBack(channel);
        actions.endEndlessPlayback(channel);
    }
}
